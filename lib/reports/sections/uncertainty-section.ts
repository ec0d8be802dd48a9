import { npvEffectsSpec } from "@/lib/charts/scenario/npv-effects-spec";
import { npvTornadoSpec } from "@/lib/charts/scenario/npv-tornado-spec";
import { seriesFormatter } from "@/lib/format/format-series";
import type { GroupBridge } from "@/lib/model/scenario/group-bridge";
import type { NpvShapleyEffects } from "@/lib/model/scenario/npv-shapley-effects";
import type { NpvTornado } from "@/lib/model/scenario/npv-tornado";
import type { ReportContext } from "../report-context";
import type { DrawnChart, ReportBlock, ReportSection, ReportTable } from "../scenario-report";
import { chartBlock, partBlocks } from "./chart-block";
import { drawOdds } from "./draw-odds";
import { dependenceBlock } from "./dependence-block";
import { engineLine, evidenceWords } from "./source-line";
import type { TwinTables } from "./twin-tables";

const USD_PER_USD_BN = 1e9;
const MOST_NAMED = 4; // in one sentence

/** How sure: the odds of each case, what moves the one dwelt on, what explains its spread, and what moves together. */
export function uncertaintySection(context: ReportContext, twins: TwinTables): ReportSection {
  const { t, analysis, comparison, simulations, subject, scenarioWord } = context;
  const scenario = scenarioWord(subject.slug);
  return {
    id: "uncertainty",
    number: 11,
    heading: t("reportCases.uncertainty.heading"),
    scenario: null,
    startsPage: false,
    blocks: [
      simulations.length === 0
        ? {
            kind: "unavailable",
            title: t("reportCases.uncertainty.odds"),
            reason: t("report.case.noProbability"),
          }
        : { kind: "table", table: oddsTable(context) },
      ...(comparison.bridge === null
        ? []
        : [{ kind: "table" as const, table: bridgeTable(context, comparison.bridge) }]),
      dependenceBlock(context),
      ...partBlocks(context, t("scenarioDrivers.tornado.title"), analysis.tornado, (tornado) => [
        chartBlock(context, twins, { id: "npv-tornado", title: t("scenarioDrivers.tornado.title") }, () =>
          tornadoChart(context, tornado),
        ),
      ]),
      ...partBlocks(context, t("scenarioDrivers.effects.title"), analysis.effects, (effects): ReportBlock[] =>
        effects === null
          ? [{ kind: "paragraph", text: t("scenarioDrivers.effects.nothing", { scenario }) }]
          : [
              chartBlock(
                context,
                twins,
                { id: "npv-shapley-effects", title: t("scenarioDrivers.effects.title") },
                () => effectsChart(context, effects),
              ),
              { kind: "paragraph", text: effectsNote(context, effects) },
            ],
      ),
    ],
  };
}

function oddsTable(context: ReportContext): ReportTable {
  const { t, simulations, whole, locale, figure, words, scenarioName } = context;
  const spread = simulations.flatMap(({ ensemble }) => {
    const { mean, p10, p50, p90 } = ensemble.outputs.npvForwardUsdBn;
    return [mean, p10, p50, p90].map((value) => value * USD_PER_USD_BN);
  });
  const amounts = seriesFormatter(spread, "usd", locale, { significantDigits: 3 });
  return {
    caption: `${t("reportCases.uncertainty.odds")}, ${amounts.label}`,
    columns: [
      { head: t("scenarioUncertainty.table.scenario"), kind: "name", share: 1 },
      { head: t("scenarioUncertainty.table.odds"), kind: "figure", share: 1.6 },
      { head: t("scenarioUncertainty.table.mean"), kind: "figure", share: 1 },
      ...["P10", "P50", "P90"].map((head) => ({ head, kind: "figure" as const, share: 1 })),
      { head: t("scenarioUncertainty.table.draws"), kind: "figure", share: 0.8 },
    ],
    rows: simulations.map(({ slug, ensemble }) => {
      const { probabilityNpvForwardPositive: odds, outputs } = ensemble;
      const { mean, p10, p50, p90 } = outputs.npvForwardUsdBn;
      return [
        words(scenarioName(slug)),
        figure(odds.value, drawOdds(context, odds)),
        ...[mean, p10, p50, p90].map((value) => figure(value, amounts.format(value * USD_PER_USD_BN))),
        figure(ensemble.draws, whole(ensemble.draws)),
      ];
    }),
    note: t("reportCases.uncertainty.oddsNote"),
  };
}

function tornadoChart(context: ReportContext, tornado: NpvTornado): DrawnChart {
  const { t, subject, usdBn, parameterWord } = context;
  const scenario = context.scenarioName(subject.slug);
  const [first] = tornado.effects;
  if (first === undefined) throw new RangeError(t("scenarioDrivers.tornado.nothing", { scenario }));
  const ends = [first.p10.npvUsdBn, first.p90.npvUsdBn];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  return {
    finding: t(`reportCases.uncertainty.tornado.${low < 0 && high > 0 ? "findingSign" : "finding"}`, {
      parameter: parameterWord(first.key),
      scenario: context.scenarioWord(subject.slug),
      low: usdBn(low),
      high: usdBn(high),
    }),
    unitLine: t("scenarioDrivers.tornado.unit", { scenario }),
    source: `${engineLine(context)}; ${evidenceWords(context, "scenario")}; ${t("reportCases.grades")}`,
    spec: npvTornadoSpec(tornado, {
      low: t("scenarioDrivers.tornado.low"),
      high: t("scenarioDrivers.tornado.high"),
      labelOf: context.gradedParameterLabel,
      valueOf: context.parameterValue,
    }),
    aspect: 0.36,
  };
}

function effectsChart(context: ReportContext, effects: NpvShapleyEffects): DrawnChart {
  const { t, subject, percent, parameterWord, list } = context;
  const names = effects.effects
    .slice(0, effects.few.count)
    .map(({ keys }) => keys.map(parameterWord).join(" + "));
  const named =
    names.length <= MOST_NAMED
      ? names
      : [
          ...names.slice(0, MOST_NAMED - 1),
          t("scenarioDrivers.more", { count: names.length - MOST_NAMED + 1 }),
        ];
  return {
    finding: t("reportCases.uncertainty.effects.finding", {
      count: effects.few.count,
      share: percent(effects.few.share),
      scenario: context.scenarioWord(subject.slug),
      names: list(named),
    }),
    unitLine: t("scenarioDrivers.effects.unit"),
    source: `${engineLine(context)}; ${evidenceWords(context, "scenario")}; ${t("reportCases.grades")}`,
    spec: npvEffectsSpec(effects, {
      share: t("scenarioDrivers.effects.share"),
      labelOf: context.gradedParameterLabel,
      others: (count) => t("scenarioDrivers.others", { count }),
    }),
    aspect: 0.36,
  };
}

function effectsNote(context: ReportContext, effects: NpvShapleyEffects): string {
  const { t, bundle, subject, usdBn, whole } = context;
  const note = t("reportCases.uncertainty.effects.note", {
    deviation: usdBn(effects.standardDeviationUsdBn),
    scenario: context.scenarioWord(subject.slug),
    orders: whole(effects.orderCount),
    replicates: whole(effects.replicateCount),
    seed: context.seedText,
  });
  return `${note} ${t(`scenarioDrivers.effects.${bundle.inputs.dependence.kind}`)}`;
}

/** Which groups of assumptions make the distance between the first and the last case. */
function bridgeTable(context: ReportContext, bridge: GroupBridge): ReportTable {
  const { t, comparison, plainUsdBn, inUsdBn, figure, words, scenarioName } = context;
  const [first, last] = [comparison.scenarios[0]?.slug ?? "", comparison.scenarios.at(-1)?.slug ?? ""];
  const row = (name: string, valueUsdBn: number, sign: "always" | "negative") => [
    words(name),
    figure(valueUsdBn, plainUsdBn(valueUsdBn, sign)),
  ];
  return {
    caption: inUsdBn(t("report.bridge.heading")),
    columns: [
      { head: t("reportCases.uncertainty.group"), kind: "name", share: 2 },
      { head: t("verdict.bridge.value"), kind: "figure", share: 1 },
    ],
    rows: [
      row(scenarioName(first), bridge.fromNpvUsdBn, "negative"),
      ...bridge.steps.map(({ group, effectUsdBn }) => row(t(`report.group.${group}`), effectUsdBn, "always")),
      row(scenarioName(last), bridge.toNpvUsdBn, "negative"),
    ],
    note: t("reportCases.uncertainty.bridgeNote"),
  };
}
