"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { drawnSweepOutputs, sweepFigure, type DrawnSweepOutput } from "@/lib/charts/scenario/sweep-figure";
import type { SweepView, SweepWithResults } from "@/lib/contracts/sweep";
import { sweepResultsOptions } from "@/lib/query-options/sweeps";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { SelectField } from "../../_components/controls/select-field";
import { useScenarioName } from "../../_components/scenario/scenario-names";
import { StoreFailure } from "./store-failure";

/** Results of one sweep: a map over two axes, a curve over one. */
export function StoreSweepFigure({ sweep }: { sweep: SweepView }) {
  const t = useTranslations("scenarioStore");
  const { data, error } = useQuery(sweepResultsOptions(sweep.id));
  const [output, setOutput] = useState<DrawnSweepOutput>("npvForwardUsdBn");
  if (error !== null) return <StoreFailure error={error} />;
  if (data === undefined) return <p role="status">{t("loading")}</p>;
  const offered = drawnSweepOutputs(sweep);
  return (
    <div className="flex flex-col gap-y-4">
      <div className="w-64" data-print="hide">
        <SelectField
          label={t("sweep.shown")}
          value={output}
          options={offered.map((value) => ({ value, label: t(`sweep.output.${value}`) }))}
          onChange={setOutput}
        />
      </div>
      <ResultFigure sweep={data} output={output} />
    </div>
  );
}

function ResultFigure({ sweep, output }: { sweep: SweepWithResults; output: DrawnSweepOutput }) {
  const t = useTranslations("scenarioStore.sweep");
  const parameterWords = useTranslations("scenarioParameter");
  const nameOf = useScenarioName();
  const locale = useLocale();
  const figure = useMemo(
    () => sweepFigure({ sweep, output }, { t, parameterWords, nameOf, locale }),
    [sweep, output, t, parameterWords, nameOf, locale],
  );
  return <ChartFigure chart="scenario-sweep" chartParams={{ sweep: String(sweep.id), output }} {...figure} />;
}
