"use client";

import { useQuery } from "@tanstack/react-query";
import { lazy } from "react";
import type { TrackRecord } from "@/lib/contracts/track-record";
import { trackRecordOptions } from "@/lib/query-options/track-record";
import { QueryProvider } from "../../_components/shell/query-provider";
import { WhenNear } from "../../_components/shell/when-near";
import { TrackRunControl } from "./track-run-control";
import { TrackSkillFigure } from "./track-skill-figure";

// Below the first screen: their scripts come when the reader does.
const Scores = lazy(async () => ({ default: (await import("./track-score-table")).TrackScoreTable }));
const Calibration = lazy(async () => ({ default: (await import("./track-pit-figure")).TrackPitFigure }));
const Quarters = lazy(async () => ({ default: (await import("./track-quarter-table")).TrackQuarterTable }));
const Forecasts = lazy(async () => ({
  default: (await import("./track-forecast-table")).TrackForecastTable,
}));
const Method = lazy(async () => ({ default: (await import("./track-method")).TrackMethod }));

type TrackBoardProps = { record: TrackRecord; asOf: string | null };

/** The backtest with its skill and calibration, the frozen forecasts, and how both are made. */
export function TrackBoard(props: TrackBoardProps) {
  return (
    <QueryProvider>
      <Board {...props} />
    </QueryProvider>
  );
}

function Board({ record, asOf }: TrackBoardProps) {
  const { data } = useQuery(trackRecordOptions(asOf, record));
  const { backtest, forecasts } = data;
  return (
    <>
      <TrackRunControl record={data} asOf={asOf} />
      {backtest?.result != null && (
        <>
          <TrackSkillFigure result={backtest.result} asOf={backtest.dataAsOf} />
          <WhenNear id="scores" heightPx={540}>
            <Scores result={backtest.result} />
          </WhenNear>
          <WhenNear id="calibration-section" heightPx={520}>
            <Calibration result={backtest.result} asOf={backtest.dataAsOf} />
          </WhenNear>
          <WhenNear id="quarters" heightPx={600}>
            <Quarters result={backtest.result} />
          </WhenNear>
        </>
      )}
      <WhenNear id="forecasts" heightPx={600}>
        <Forecasts forecasts={forecasts} asOf={asOf} />
      </WhenNear>
      <WhenNear id="method" heightPx={600}>
        <Method result={backtest?.result ?? null} />
      </WhenNear>
    </>
  );
}
