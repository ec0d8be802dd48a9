import {
  drawOutputNames,
  fanPathNames,
  type EnsembleSummary,
  type FanBands,
} from "@/lib/model/scenario/ensemble-summary";
import type { ScenarioComparison } from "@/lib/model/scenario/compare-scenarios";
import type { ScenarioOutputs, ScenarioProjection } from "@/lib/model/scenario/scenario-result";
import { costLines } from "@/lib/model/unit-cost/cost-line";
import { buildAnalysisFigures } from "./build-analysis-figures";
import { buildEvidenceFigures } from "./build-evidence-figures";
import type { ReportContent } from "./build-scenario-bundle";
import { buildSourceFigures } from "./build-source-figures";
import { figureRow, type FigureQuantiles, type FigureRow } from "./figure-row";

/** Every number of a report as tidy rows, in reading order: results, then what they rest on. */
export function buildFigures(content: ReportContent): FigureRow[] {
  const { bundle, comparison, simulations } = content;
  const source = `Joule Street engine ${bundle.engineVersion}`;
  const results = comparison.scenarios.flatMap(({ slug, projection }) => {
    const ensemble = simulations.find((simulation) => simulation.slug === slug)?.ensemble ?? null;
    return [
      ...outputRows(slug, projection.outputs, ensemble, source),
      ...pathRows(slug, projection, ensemble, source),
      ...vintageRows(slug, projection, source),
    ];
  });
  return [
    ...results,
    ...bridgeRows(comparison, source),
    ...unitCostRows(content, source),
    ...buildAnalysisFigures(content),
    ...buildEvidenceFigures(content),
    ...buildSourceFigures(bundle),
  ];
}

function outputRows(
  scenario: string,
  outputs: ScenarioOutputs,
  ensemble: EnsembleSummary | null,
  source: string,
): FigureRow[] {
  const common = { section: "answer", scenario, evidence: "scenario", source } as const;
  const rows = Object.entries(outputs).flatMap(([metric, value]): FigureRow[] => {
    if (Array.isArray(value))
      return [figureRow({ ...common, metric: `${metric}Count`, value: value.length })];
    if (typeof value === "object" && value !== null) {
      return [
        figureRow({ ...common, metric, unit: "fraction", value: value.headline }),
        figureRow({ ...common, metric: `${metric}RootCount`, value: value.roots.length }),
      ];
    }
    const drawn = drawOutputNames.find((name) => name === metric);
    if (drawn === undefined || ensemble === null) return [figureRow({ ...common, metric, value })];
    const { p05, p10, p25, p50, p75, p90, p95, meanStandardError: standardError } = ensemble.outputs[drawn];
    return [figureRow({ ...common, metric, value, p05, p10, p25, p50, p75, p90, p95, standardError })];
  });
  if (ensemble === null) return rows;
  const probabilities = ["probabilityNpvForwardPositive", "probabilityNpvProgrammePositive"] as const;
  return [
    ...rows,
    ...probabilities.map((metric) => figureRow({ ...common, metric, unit: "fraction", ...ensemble[metric] })),
  ];
}

function pathRows(
  scenario: string,
  projection: ScenarioProjection,
  ensemble: EnsembleSummary | null,
  source: string,
): FigureRow[] {
  return Object.entries(projection.paths).flatMap(([metric, values]) => {
    const fan = fanPathNames.find((name) => name === metric);
    const bands = fan && ensemble ? ensemble.fans[fan] : null;
    return projection.years.map((year, index) =>
      figureRow({
        section: "path",
        scenario,
        year,
        metric,
        value: values[index] ?? null,
        evidence: year < projection.firstProjectedYear ? "estimated" : "scenario",
        source,
        ...(bands === null ? {} : quantilesAt(bands, index)),
      }),
    );
  });
}

function quantilesAt(bands: FanBands, index: number): FigureQuantiles {
  return {
    p05: bands.p05[index] ?? null,
    p10: bands.p10[index] ?? null,
    p25: bands.p25[index] ?? null,
    p50: bands.p50[index] ?? null,
    p75: bands.p75[index] ?? null,
    p90: bands.p90[index] ?? null,
    p95: bands.p95[index] ?? null,
  };
}

function vintageRows(scenario: string, projection: ScenarioProjection, source: string): FigureRow[] {
  return projection.vintages.flatMap(({ year, capexUsdBn, returnOnCapitalFraction, irr }) => {
    const common = { section: "vintage", scenario, year, evidence: "scenario", source } as const;
    return [
      figureRow({ ...common, metric: "vintageCapexUsdBn", value: capexUsdBn }),
      figureRow({ ...common, metric: "vintageReturnOnCapitalFraction", value: returnOnCapitalFraction }),
      figureRow({ ...common, metric: "vintageIrr", unit: "fraction", value: irr.headline }),
      figureRow({ ...common, metric: "vintageIrrRootCount", value: irr.roots.length }),
    ];
  });
}

function bridgeRows({ bridge, scenarios }: ScenarioComparison, source: string): FigureRow[] {
  if (bridge === null) return [];
  const scenario = `${scenarios[0]?.slug ?? ""} to ${scenarios.at(-1)?.slug ?? ""}`;
  const common = { section: "bridge", scenario, unit: "USD bn", evidence: "scenario", source } as const;
  return [
    figureRow({ ...common, metric: "fromNpvUsdBn", value: bridge.fromNpvUsdBn }),
    ...bridge.steps.map(({ group, effectUsdBn }) =>
      figureRow({ ...common, metric: `effect.${group}`, value: effectUsdBn }),
    ),
    figureRow({ ...common, metric: "toNpvUsdBn", value: bridge.toNpvUsdBn }),
  ];
}

function unitCostRows({ bundle, unitCost: cost, levers }: ReportContent, source: string): FigureRow[] {
  const { evidence } = bundle.provenance.unitCost;
  const common = { section: "unit-cost", evidence, source } as const;
  return [
    ...costLines.map((line) =>
      figureRow({ ...common, metric: `${line}UsdPerMtok`, value: cost.mtok.lines[line] }),
    ),
    figureRow({ ...common, metric: "totalUsdPerMtok", value: cost.mtok.totalUsd }),
    figureRow({ ...common, metric: "inputUsdPerMtok", value: cost.byPhase.inputUsdPerMtok }),
    figureRow({ ...common, metric: "cachedInputUsdPerMtok", value: cost.byPhase.cachedInputUsdPerMtok }),
    figureRow({ ...common, metric: "outputUsdPerMtok", value: cost.byPhase.outputUsdPerMtok }),
    figureRow({ ...common, metric: "blendedUsdPerMtok", value: cost.byPhase.blendedUsdPerMtok }),
    figureRow({
      ...common,
      metric: "acceleratorHourUsd",
      unit: "USD/h",
      value: cost.acceleratorHour.totalUsd,
    }),
    figureRow({ ...common, metric: "perItMwYearUsd", unit: "USD/MW-yr", value: cost.perItMwYearUsd }),
    figureRow({
      ...common,
      metric: "moreTokensChangeOfUnitCostFraction",
      value: levers.softwareChangeFraction,
    }),
    figureRow({
      ...common,
      metric: "cheaperPowerChangeOfUnitCostFraction",
      value: levers.electricityChangeFraction,
    }),
    figureRow({ ...common, metric: "energyKwhPerMtok", unit: "kWh/Mtok", value: cost.energyKwhPerMtok }),
  ];
}
