import { frontierFinding } from "@/lib/model/scenario/frontier-finding";
import { scenarioParameterDefinitions } from "@/lib/model/scenario/scenario-parameters";
import type { ReportContent } from "./build-scenario-bundle";
import { figureRow, partRows, type FigureRow } from "./figure-row";
import { subjectOf, type FrontierAnswer, type ReportAnalysis } from "./report-analysis";

/** The analyses as tidy rows. */
export function buildAnalysisFigures(content: ReportContent): FigureRow[] {
  const { bundle, comparison, analysis } = content;
  const source = `Joule Street engine ${bundle.engineVersion}`;
  const { slug } = subjectOf(comparison.scenarios);
  const of = { scenario: slug, evidence: "scenario", source } as const;
  return [
    ...partRows("tornado", analysis.tornado, source, (tornado) => tornadoRows(of, tornado)),
    ...partRows("effect", analysis.effects, source, (effects) => effectRows(of, effects)),
    ...partRows("required-revenue", analysis.requiredRevenue, source, (required) =>
      requiredRows(of, required),
    ),
    ...partRows("goal", analysis.goals, source, (ways) => goalRows(of, ways)),
    ...partRows("frontier", analysis.frontier, source, ({ frontier }) =>
      frontierRows("frontier", of, {
        x: frontier.x.key,
        y: frontier.y.key,
        ...frontierFinding(frontier, subjectOf(bundle.inputs.scenarios)),
      }),
    ),
    ...partRows("other-frontier", analysis.otherFrontiers, source, (answers) =>
      answers.flatMap((answer) => frontierRows("other-frontier", of, answer)),
    ),
    ...partRows("limit", analysis.limits, source, (limits) => limitRows(of, limits)),
    ...partRows("capital", analysis.capital, source, (outcomes) => capitalRows(of, outcomes)),
    ...partRows("region", analysis.regions, source, (regions) => regionRows(content, regions)),
  ];
}

type Common = Pick<FigureRow, "scenario" | "evidence" | "source">;
type Available<Part> = Extract<Part, { status: "available" }> extends { value: infer Value } ? Value : never;

function tornadoRows(of: Common, tornado: Available<ReportAnalysis["tornado"]>): FigureRow[] {
  const common = { ...of, section: "tornado" } as const;
  return [
    figureRow({ ...common, metric: "medianNpvUsdBn", value: tornado.medianNpvUsdBn }),
    ...tornado.effects.flatMap(({ key, p10, p90, swingUsdBn }) => {
      const { unit } = scenarioParameterDefinitions[key];
      return [
        figureRow({ ...common, metric: `${key}.atP10`, unit, value: p10.input }),
        figureRow({ ...common, metric: `${key}.atP90`, unit, value: p90.input }),
        figureRow({ ...common, metric: `${key}.npvAtP10UsdBn`, value: p10.npvUsdBn }),
        figureRow({ ...common, metric: `${key}.npvAtP90UsdBn`, value: p90.npvUsdBn }),
        figureRow({ ...common, metric: `${key}.swingUsdBn`, value: swingUsdBn }),
      ];
    }),
  ];
}

function effectRows(of: Common, effects: Available<ReportAnalysis["effects"]>): FigureRow[] {
  if (effects === null) return [];
  return [...effects.effects, ...(effects.rest === null ? [] : [effects.rest])].map((effect) =>
    figureRow({
      ...of,
      section: "effect",
      metric: `${effect === effects.rest ? "others" : effect.keys.join("+")}.varianceShareFraction`,
      value: effect.share,
      standardError: effect.standardError,
    }),
  );
}

function requiredRows(of: Common, { years }: Available<ReportAnalysis["requiredRevenue"]>): FigureRow[] {
  return years.flatMap(({ year, ...amounts }) =>
    Object.entries(amounts).map(([metric, value]) =>
      figureRow({ ...of, section: "required-revenue", year, metric, value }),
    ),
  );
}

function goalRows(of: Common, ways: Available<ReportAnalysis["goals"]>): FigureRow[] {
  return ways.flatMap(({ key, nearest }) => {
    const common = { ...of, section: "goal" } as const;
    const { unit } = scenarioParameterDefinitions[key];
    const distance = nearest?.placement.distanceInSpreads ?? null;
    return [
      figureRow({ ...common, metric: `${key}.breakEven`, unit, value: nearest?.value ?? null }),
      figureRow({ ...common, metric: `${key}.distance`, unit: "bear-to-bull spreads", value: distance }),
    ];
  });
}

/** The nearest pair of values that breaks even; where none does, the best pair of the plane (its worst, where all do). */
function frontierRows(
  section: "frontier" | "other-frontier",
  of: Common,
  { x, y, point, npvForwardUsdBn }: FrontierAnswer,
): FigureRow[] {
  const common = { ...of, section };
  const unitOf = (key: typeof x) => scenarioParameterDefinitions[key].unit;
  return [
    figureRow({ ...common, metric: `${x}+${y}.${x}`, unit: unitOf(x), value: point?.x ?? null }),
    figureRow({ ...common, metric: `${x}+${y}.${y}`, unit: unitOf(y), value: point?.y ?? null }),
    figureRow({ ...common, metric: `${x}+${y}.npvForwardUsdBn`, value: npvForwardUsdBn }),
  ];
}

function limitRows(of: Common, limits: Available<ReportAnalysis["limits"]>): FigureRow[] {
  return limits.flatMap(({ slug, onePercentUsdBn }) =>
    Object.entries(onePercentUsdBn).map(([limit, value]) =>
      figureRow({ ...of, section: "limit", scenario: slug, metric: `${limit}.onePercentMoreUsdBn`, value }),
    ),
  );
}

function capitalRows(of: Common, outcomes: Available<ReportAnalysis["capital"]>): FigureRow[] {
  return outcomes.flatMap(({ slug, depreciation, ...single }) => {
    const common = { ...of, section: "capital", scenario: slug } as const;
    return [
      ...depreciation.flatMap(({ year, ...fractions }) =>
        Object.entries(fractions).map(([metric, value]) => figureRow({ ...common, year, metric, value })),
      ),
      ...Object.entries(single).map(([metric, value]) => figureRow({ ...common, metric, value })),
    ];
  });
}

function regionRows({ bundle }: ReportContent, regions: Available<ReportAnalysis["regions"]>): FigureRow[] {
  const { attribution, licenceName } = bundle.provenance.electricity;
  return regions.flatMap(({ zone, seriesId, newestMonth, ...figures }) =>
    Object.entries(figures).map(([metric, value]) =>
      figureRow({
        section: "region",
        metric: `${zone}.${metric}`,
        value,
        evidence: "derived",
        asOf: newestMonth,
        source: `${seriesId}; ${attribution}; ${licenceName}`,
      }),
    ),
  );
}
