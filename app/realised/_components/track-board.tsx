"use client";

import { useQuery } from "@tanstack/react-query";
import type { TrackRecord } from "@/lib/contracts/track-record";
import { trackRecordOptions } from "@/lib/query-options/track-record";
import { QueryProvider } from "../../_components/shell/query-provider";
import { TrackForecastTable } from "./track-forecast-table";
import { TrackMethod } from "./track-method";
import { TrackPitFigure } from "./track-pit-figure";
import { TrackQuarterTable } from "./track-quarter-table";
import { TrackRunControl } from "./track-run-control";
import { TrackScoreTable } from "./track-score-table";
import { TrackSkillFigure } from "./track-skill-figure";

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
          <TrackScoreTable result={backtest.result} />
          <TrackPitFigure result={backtest.result} asOf={backtest.dataAsOf} />
          <TrackQuarterTable result={backtest.result} />
        </>
      )}
      <TrackForecastTable forecasts={forecasts} />
      <TrackMethod result={backtest?.result ?? null} />
    </>
  );
}
