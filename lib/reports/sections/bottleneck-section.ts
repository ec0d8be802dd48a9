import { capacityRange, capacityStepsSpec } from "@/lib/charts/scenario/capacity-steps-spec";
import { capacityConstraints } from "@/lib/model/scenario/binding-constraint";
import { bindingSummary } from "@/lib/model/scenario/binding-summary";
import type { ProjectedScenario } from "@/lib/model/scenario/compare-scenarios";
import { yearIndex } from "@/lib/model/scenario/horizon";
import type { ReportAnalysis } from "../report-analysis";
import type { ReportContext } from "../report-context";
import type { DrawnChart, ReportSection, ReportTable } from "../scenario-report";
import { chartBlock, partBlocks } from "./chart-block";
import { scenarioSourceLine } from "./source-line";
import type { TwinTables } from "./twin-tables";

const LAST_YEAR_SHOWN = 2035;
const LIMIT_YEAR = 2030;

const limitPaths = {
  accelerators: "installedGw",
  power: "powerCapGw",
  cooling: "coolingCapGw",
  network: "networkCapGw",
} as const;

type LimitValues = Extract<ReportAnalysis["limits"], { status: "available" }>["value"];

/** Which limit binds, when and in which case, and what a little more of it is worth. */
export function bottleneckSection(context: ReportContext, twins: TwinTables): ReportSection {
  const { t, comparison, analysis, subject } = context;
  return {
    id: "bottlenecks",
    number: 9,
    heading: t("reportCases.bottleneck.heading"),
    scenario: null,
    startsPage: false,
    blocks: [
      { kind: "paragraph", text: t("reportCases.bottleneck.text") },
      chartBlock(
        context,
        twins,
        { id: "binding-constraint", title: t("reportCases.bottleneck.timeline") },
        () => stepsChart(context, subject),
      ),
      { kind: "table", table: timelineTable(context) },
      ...partBlocks(context, t("reportCases.bottleneck.limits"), analysis.limits, (values) => [
        { kind: "table", table: limitTable(context, values) },
      ]),
      { kind: "list", items: comparison.scenarios.map((scenario) => bindingText(context, scenario)) },
    ],
  };
}

export function bindingText(context: ReportContext, { slug, projection }: ProjectedScenario): string {
  const { t, gw } = context;
  const scenario = context.scenarioWord(slug);
  const binding = bindingSummary(projection);
  if (binding.constraint === null) return t("report.case.capacityNever", { scenario });
  return t("report.case.capacity", {
    scenario,
    constraint: binding.constraint,
    years: String(binding.years),
    total: String(binding.totalYears),
    idle: gw(binding.peakIdleGw),
  });
}

function stepsChart(context: ReportContext, scenario: ProjectedScenario): DrawnChart {
  const { t, comparison } = context;
  return {
    finding: bindingText(context, scenario),
    unitLine: t("verdict.capacity.unit"),
    source: scenarioSourceLine(context),
    spec: capacityStepsSpec(
      scenario.projection,
      {
        energised: t("verdict.capacity.energised"),
        constraints: {
          accelerators: t("verdict.capacity.constraint.accelerators"),
          power: t("verdict.capacity.constraint.power"),
          cooling: t("verdict.capacity.constraint.cooling"),
          network: t("verdict.capacity.constraint.network"),
        },
      },
      capacityRange(comparison.scenarios),
    ),
    aspect: 0.27,
  };
}

function timelineTable({ t, comparison, subject, words, scenarioName }: ReportContext): ReportTable {
  const years = subject.projection.years.filter(
    (year) => year >= subject.projection.firstProjectedYear && year <= LAST_YEAR_SHOWN,
  );
  return {
    caption: t("reportCases.bottleneck.timeline"),
    columns: [
      { head: t("reportCases.bottleneck.case"), kind: "name", share: 1 },
      ...years.map((year) => ({ head: String(year), kind: "words" as const, share: 1 })),
    ],
    rows: comparison.scenarios.map(({ slug, projection }) => [
      words(scenarioName(slug)),
      ...years.map((year) => {
        const constraint = projection.binding[yearIndex(year)] ?? null;
        return words(constraint === null ? "—" : t(`reportCases.bottleneck.short.${constraint}`));
      }),
    ]),
    note: null,
  };
}

function limitTable(context: ReportContext, values: LimitValues): ReportTable {
  const { t, comparison, gw, usdBn, figure, words, scenarioName } = context;
  return {
    caption: t("reportCases.bottleneck.limits"),
    columns: [
      { head: t("reportCases.bottleneck.limit"), kind: "name", share: 1.2 },
      ...comparison.scenarios.flatMap(({ slug }) => [
        {
          head: `${scenarioName(slug)}: ${t("reportCases.bottleneck.allows", { year: String(LIMIT_YEAR) })}`,
          kind: "figure" as const,
          share: 1,
        },
        { head: t("reportCases.bottleneck.onePercent"), kind: "figure" as const, share: 0.9 },
      ]),
    ],
    rows: capacityConstraints.map((constraint) => [
      words(t(`verdict.capacity.constraint.${constraint}`)),
      ...comparison.scenarios.flatMap(({ slug, projection }) => {
        const allowed = projection.paths[limitPaths[constraint]][yearIndex(LIMIT_YEAR)] ?? null;
        const worth = values.find((each) => each.slug === slug)?.onePercentUsdBn[constraint] ?? null;
        return [figure(allowed, gw(allowed)), figure(worth, worth === 0 ? "0" : usdBn(worth))];
      }),
    ]),
    note: t("reportCases.bottleneck.note"),
  };
}
