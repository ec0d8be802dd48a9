import { changeCauses } from "@/lib/charts/scenario/npv-changes-spec";
import { publishedFrameworkOf, type FrameworkComparison } from "@/lib/model/frameworks/compare-frameworks";
import type { NpvChange } from "@/lib/model/scenario/npv-changes";
import { hypotheses } from "@/lib/model/tracking/hypotheses";
import type { BacktestSkill } from "@/lib/model/tracking/backtest/backtest-result";
import type { ReportOdds } from "@/lib/model/tracking/report-odds";
import type { ReportChain } from "@/lib/model/valuation/report-chain";
import type { ReportContent } from "./build-scenario-bundle";
import { figureRow, partRows, type FigureRow } from "./figure-row";

/** What moved, the odds and how the tracking scored, who books what, and what others published. */
export function buildEvidenceFigures(content: ReportContent): FigureRow[] {
  const { bundle, changes, odds, chain, frameworks } = content;
  const source = `Joule Street engine ${bundle.engineVersion}`;
  return [
    ...partRows("change", changes, source, (cases) => cases.flatMap((each) => changeRows(each, source))),
    ...partRows("odds", odds, source, ({ main, backtest }) => [
      ...(main === null ? [] : oddsRows(main, source)),
      ...(backtest?.skills ?? []).map((each) => skillRow(each, source)),
    ]),
    ...partRows("chain", chain, source, (value) => chainRows(value, source)),
    ...partRows("framework", frameworks, source, (compared) =>
      compared.flatMap((each) => frameworkRows(each, source)),
    ),
  ];
}

function changeRows({ slug, earlierUsdBn, todayUsdBn, effects }: NpvChange, source: string): FigureRow[] {
  const common = { section: "change", scenario: slug, unit: "USD bn", evidence: "scenario", source } as const;
  return [
    figureRow({ ...common, metric: "earlierUsdBn", value: earlierUsdBn }),
    ...changeCauses.map((cause) => figureRow({ ...common, metric: cause, value: effects?.[cause] ?? null })),
    figureRow({ ...common, metric: "todayUsdBn", value: todayUsdBn }),
  ];
}

function oddsRows({ frozenOn, odds }: NonNullable<ReportOdds["main"]>, source: string): FigureRow[] {
  const common = { section: "odds", evidence: "scenario", asOf: frozenOn, source } as const;
  return hypotheses.flatMap((hypothesis) => [
    figureRow({ ...common, metric: `${hypothesis}.priorFraction`, value: odds.prior[hypothesis] }),
    figureRow({ ...common, metric: `${hypothesis}.posteriorFraction`, value: odds.posterior[hypothesis] }),
  ]);
}

/** Mean gain on the benchmark; its band is a bootstrap's 5th to 95th percentile. */
function skillRow(skill: BacktestSkill, source: string): FigureRow {
  const { measure, benchmark, indicator, frozenAt, mean, low, high } = skill;
  return figureRow({
    section: "skill",
    metric: [measure, "gainOn", benchmark, indicator ?? "allIndicators", frozenAt ?? "allSets"].join("."),
    unit: "score",
    value: mean,
    p05: low,
    p95: high,
    evidence: "scenario",
    source,
  });
}

function chainRows({ years, scenarios, vendors }: ReportChain, source: string): FigureRow[] {
  const common = { section: "chain", evidence: "scenario", source } as const;
  return [
    ...scenarios.flatMap(({ slug, layers }) =>
      layers.flatMap(({ recipient, bookedUsdBn }) =>
        years.map((year, index) =>
          figureRow({
            ...common,
            scenario: slug,
            year,
            metric: `${recipient}.bookedUsdBn`,
            value: bookedUsdBn[index] ?? null,
          }),
        ),
      ),
    ),
    ...vendors.flatMap(({ ticker, byScenario }) =>
      byScenario.flatMap(({ slug, growthFraction, layerGrowthFraction }) => [
        figureRow({ ...common, scenario: slug, metric: `${ticker}.growthFraction`, value: growthFraction }),
        figureRow({
          ...common,
          scenario: slug,
          metric: `${ticker}.layerGrowthFraction`,
          value: layerGrowthFraction,
        }),
      ]),
    ),
  ];
}

/** Theirs as printed, and ours under their inputs. */
function frameworkRows({ id, answer }: FrameworkComparison, source: string): FigureRow[] {
  const { publisher, publishedOn, checks, source: publication } = publishedFrameworkOf(id);
  const theirs = publication.url ?? `${publisher}, quoted by ${publication.quotedBy ?? "others"}`;
  const common = { section: "framework" } as const;
  return [
    ...checks.flatMap((check) => [
      figureRow({
        ...common,
        metric: `${id}.${check.id}.published`,
        unit: check.unit,
        value: check.publishedValue,
        evidence: publication.quotedBy === null ? "reported" : "estimated",
        asOf: publishedOn,
        source: theirs,
      }),
      figureRow({
        ...common,
        metric: `${id}.${check.id}.redone`,
        unit: check.unit,
        value: check.recomputedValue,
        evidence: "derived",
        asOf: publishedOn,
        source: theirs,
      }),
    ]),
    ...(answer?.figures ?? []).map((figure) =>
      figureRow({
        ...common,
        metric: `${id}.${figure.id}.engine`,
        unit: figure.unit,
        value: figure.value,
        evidence: "scenario",
        source,
      }),
    ),
  ];
}
