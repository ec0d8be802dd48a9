"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { sweepSpec } from "@/lib/charts/scenario/sweep-spec";
import type { SweepView, SweepWithResults } from "@/lib/contracts/sweep";
import type { DisplayUnit } from "@/lib/format/display-unit";
import { formatNumber } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import { scenarioParameterDefinitions } from "@/lib/model/scenario/scenario-parameters";
import { sweepResultsOptions } from "@/lib/query-options/sweeps";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { SelectField } from "../../_components/controls/select-field";
import { useScenarioName } from "../../_components/scenario/scenario-names";
import { parameterDisplay } from "@/lib/charts/scenario/parameter-display";
import { StoreFailure } from "./store-failure";

const USD_PER_USD_BN = 1e9;
const RULE_OF_THREE = 3; // over n: upper 95 % bound of odds that none of n draws met

/** What can be drawn; the file has the rest. */
const drawnOutputs = {
  npvForwardUsdBn: { unit: "usd", scale: USD_PER_USD_BN, hatched: { above: 0, words: "npv" } },
  npvProgrammeUsdBn: { unit: "usd", scale: USD_PER_USD_BN, hatched: { above: 0, words: "npv" } },
  irrForwardFraction: { unit: "fraction", scale: 1, hatched: null },
  revenue2030UsdBn: { unit: "usd", scale: USD_PER_USD_BN, hatched: null },
  probabilityNpvForwardPositive: {
    unit: "fraction",
    scale: 1,
    hatched: { above: 0.5, words: "probability" },
  },
} as const satisfies Record<string, { unit: DisplayUnit; scale: number; hatched: object | null }>;

type DrawnOutput = keyof typeof drawnOutputs;

const outputNames = Object.keys(drawnOutputs) as DrawnOutput[];

/** Results of one sweep: a map over two axes, a curve over one. */
export function StoreSweepFigure({ sweep }: { sweep: SweepView }) {
  const t = useTranslations("scenarioStore");
  const { data, error } = useQuery(sweepResultsOptions(sweep.id));
  const [output, setOutput] = useState<DrawnOutput>("npvForwardUsdBn");
  if (error !== null) return <StoreFailure error={error} />;
  if (data === undefined) return <p role="status">{t("loading")}</p>;
  const offered = outputNames.filter(
    (name) => name !== "probabilityNpvForwardPositive" || sweep.drawsPerNode > 0,
  );
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

function ResultFigure({ sweep, output }: { sweep: SweepWithResults; output: DrawnOutput }) {
  const t = useTranslations("scenarioStore.sweep");
  const words = useTranslations("scenarioParameter");
  const nameOf = useScenarioName();
  const locale = useLocale();
  const { unit, scale, hatched } = drawnOutputs[output];
  const label = t(`output.${output}`);
  const panels = useMemo(() => {
    const axes = sweep.axes.map(({ parameter, values }) => {
      const display = parameterDisplay(scenarioParameterDefinitions[parameter].unit);
      return {
        label: words(`${parameter}.label`),
        ...display,
        values,
        show: (value: number) =>
          formatQuantity(value * display.scale, display.unit, locale, {
            significantDigits: 3,
            trimZeros: true,
          }),
      };
    });
    const spec = sweepSpec({
      axes,
      values: sweep.results.outputs[output].map((value) => (value === null ? null : value * scale)),
      unit,
      label,
      above: hatched === null ? null : { value: hatched.above, label: t(`above.${hatched.words}`) },
    });
    return [
      spec === null
        ? { key: "sweep", title: null, spec, reason: t("notDrawn") }
        : { key: "sweep", title: null, spec },
    ];
  }, [sweep, output, unit, scale, hatched, label, words, locale, t]);
  const known = sweep.results.outputs[output].filter((value) => value !== null);
  const show = (value: number) => formatQuantity(value * scale, unit, locale, { significantDigits: 2 });
  const percent = (fraction: number) => formatQuantity(fraction, "fraction", locale, { fractionDigits: 0 });
  const npvs = sweep.results.outputs.npvForwardUsdBn.filter((value) => value !== null);
  const axisNames = sweep.axes.map(({ parameter }) => words(`${parameter}.label`));
  const unitLine = t("unit", {
    output: label,
    rows: axisNames[0] ?? "",
    columns: axisNames[1] ?? "",
    axes: sweep.axes.length,
  });
  const tenths = (fraction: number) => formatQuantity(fraction, "fraction", locale, { fractionDigits: 1 });
  const errors = sweep.results.outputs.probabilityStandardError.filter((error) => error !== null);
  const errorNote =
    output === "probabilityNpvForwardPositive" && errors.length > 0
      ? t("standardError", {
          error: tenths(Math.max(...errors)),
          draws: formatNumber(sweep.drawsPerNode, locale, { fractionDigits: 0 }),
          bound: tenths(RULE_OF_THREE / sweep.drawsPerNode),
        })
      : "";
  return (
    <ChartFigure
      id="sweep"
      finding={
        known.length === 0
          ? t("findingNone", { output: label })
          : t("finding", {
              share: percent(npvs.length === 0 ? 0 : npvs.filter((value) => value > 0).length / npvs.length),
              count: sweep.nodeCount,
              output: label,
              low: show(Math.min(...known)),
              high: show(Math.max(...known)),
            })
      }
      unitLine={[unitLine, errorNote].join(" ").trimEnd()}
      panels={panels}
      sources={[
        {
          name: t("source", {
            scenario: nameOf(sweep.scenario.slug),
            version: String(sweep.scenario.version ?? 0),
            engine: sweep.engineVersion,
          }),
          asOf: sweep.createdAt,
        },
      ]}
      notice={
        sweep.results.refusals.length === 0
          ? undefined
          : t("refused", {
              count: formatNumber(sweep.results.refusals.length, locale, { fractionDigits: 0 }),
              reason: sweep.results.refusals[0]?.reason ?? "",
            })
      }
      fileName={`sweep-${sweep.id}-${output}`}
      aspect={{ desk: "16 / 9", phone: "4 / 5" }}
    />
  );
}
