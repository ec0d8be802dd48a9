import type { ProjectedScenario } from "@/lib/model/scenario/compare-scenarios";
import { FIRST_YEAR, LAST_YEAR } from "@/lib/model/scenario/horizon";
import { bindingSummary } from "@/lib/model/scenario/binding-summary";
import { terminalDecides } from "@/lib/model/scenario/terminal-decides";
import type { ReportContext } from "../report-context";
import { drawOdds } from "./draw-odds";
import { posteriorOdds } from "./posterior-odds";
import type { ReportBlock, ReportCell, ReportSection, ReportTable } from "../scenario-report";

const STEPS_NAMED = 3;

/** Verdict, figures side by side, what separates the cases and what would change the answer. */
export function answerSection(context: ReportContext): ReportSection {
  const { t } = context;
  return {
    id: "answer",
    number: 1,
    heading: t("report.answer.heading"),
    scenario: null,
    startsPage: true,
    blocks: [
      { kind: "lead", text: finding(context) },
      { kind: "paragraph", text: leadText(context) },
      ...terminalBanners(context),
      { kind: "table", table: answerTable(context) },
      ...posteriorOdds(context),
      ...separation(context),
      { kind: "heading", text: t("report.answer.changes") },
      { kind: "list", items: changes(context) },
    ],
  };
}

function leadText({ t, bundle, whole }: ReportContext): string {
  const span = { firstYear: String(FIRST_YEAR), lastYear: String(LAST_YEAR) };
  const { draws } = bundle.request;
  return draws === 0
    ? t("report.answer.leadWithoutDraws", span)
    : t("verdict.lead", { ...span, draws: whole(draws) });
}

function finding(context: ReportContext): string {
  const { t, comparison, usdBn, quantity } = context;
  const projection = (slug: string) => comparison.scenarios.find((each) => each.slug === slug)?.projection;
  const base = projection("base");
  const [only] = comparison.scenarios;
  if (comparison.scenarios.length === 1 && only) {
    return t("report.answer.single", {
      scenario: context.scenarioWord(only.slug),
      npv: usdBn(only.projection.outputs.npvForwardUsdBn),
      multiplier: inBrief(context, only.projection.outputs.requiredRevenueMultiplier),
    });
  }
  const values = {
    baseNpv: usdBn(base?.outputs.npvForwardUsdBn ?? null),
    bullNpv: usdBn(projection("bull")?.outputs.npvForwardUsdBn ?? null),
    bearNpv: usdBn(projection("bear")?.outputs.npvForwardUsdBn ?? null),
  };
  return base && base.outputs.npvForwardUsdBn >= 0
    ? t("verdict.finding.earns", { ...values, wacc: quantity(base.parameters.waccFraction, "fraction") })
    : t("verdict.finding.loses", {
        ...values,
        multiplier: inBrief(context, base?.outputs.requiredRevenueMultiplier ?? null),
      });
}

/** As the sentence on the first page of the app has it. */
function inBrief({ quantity }: ReportContext, multiplier: number | null): string {
  return quantity(multiplier, "number", { significantDigits: 2 });
}

/** When what happens after 2040 decides a case, the reader is told before the figures. */
function terminalBanners({ t, comparison, scenarioName, percent }: ReportContext): ReportBlock[] {
  return comparison.scenarios.flatMap(({ slug, projection }): ReportBlock[] => {
    const share = projection.outputs.terminalShareOfNpvForward;
    if (share === null || !terminalDecides(share)) return [];
    const text = t("verdict.terminalBanner", {
      scenario: scenarioName(slug),
      share: percent(Math.abs(share)),
    });
    return [{ kind: "banner", text }];
  });
}

function answerTable(context: ReportContext): ReportTable {
  const { t, comparison, drawnUsdBn, percent, asOnScreen, ensembleOf, figure, scenarioName } = context;
  const amount = (usdBn: number | null) => drawnUsdBn(usdBn, null);
  const { scenarios } = comparison;
  const hasDraws = context.bundle.request.draws > 0;
  const firstProjectedYear = scenarios[0]?.projection.firstProjectedYear ?? 0;
  const row = (name: string, cell: (scenario: ProjectedScenario) => ReportCell): ReportCell[] => [
    { text: name, value: null },
    ...scenarios.map(cell),
  ];
  const drawn = (
    output: "npvForwardUsdBn" | "npvProgrammeUsdBn" | "revenue2030UsdBn" | "troughCashUsdBn",
  ): ((scenario: ProjectedScenario) => ReportCell) => {
    return ({ slug, projection }) => {
      const value = projection.outputs[output];
      return figure(value, drawnUsdBn(value, ensembleOf(slug)?.outputs[output] ?? null));
    };
  };
  const rows = [
    row(t("verdict.table.npvForward", { year: String(firstProjectedYear) }), drawn("npvForwardUsdBn")),
    row(t("verdict.table.probability"), ({ slug }) => {
      const probability = ensembleOf(slug)?.probabilityNpvForwardPositive ?? null;
      if (probability === null) return figure(null, percent(null));
      return figure(probability.value, drawOdds(context, probability));
    }),
    row(t("verdict.table.irr"), ({ projection }) => {
      const { roots, headline } = projection.outputs.irrForward;
      const value = headline === null ? t("verdict.table.noRoot") : asOnScreen(headline, "fraction");
      return figure(headline, `${value} (${t("verdict.table.roots", { count: roots.length })})`);
    }),
    row(t("verdict.table.payback"), ({ projection }) => {
      const { paybackYear } = projection.outputs;
      return figure(paybackYear, paybackText(context, paybackYear));
    }),
    row(t("verdict.table.trough"), drawn("troughCashUsdBn")),
    row(t("verdict.table.revenue2030"), drawn("revenue2030UsdBn")),
    row(t("report.answer.required2030"), ({ projection }) => {
      const { requiredRevenue2030UsdBn: required, requiredRevenueMultiplier: multiplier } =
        projection.outputs;
      if (multiplier === null) return figure(required, amount(required));
      const solutions = projection.outputs.requiredRevenueSolutions;
      const notes = [
        `${context.times(multiplier)}×`,
        ...(solutions.length > 1 ? [t("verdict.table.solutions", { count: solutions.length })] : []),
        ...(solutions.at(-1)?.isExact === false ? [t("verdict.table.leap")] : []),
      ];
      return figure(required, `${amount(required)} (${notes.join("; ")})`);
    }),
    row(t("verdict.table.npvProgramme"), drawn("npvProgrammeUsdBn")),
    row(t("verdict.table.moic"), ({ projection }) => {
      const value = projection.outputs.moicProgramme;
      return figure(value, asOnScreen(value, "ratio"));
    }),
    row(t("verdict.table.capex"), ({ projection }) => {
      const value = projection.outputs.cumulativeCapex2026To2031UsdBn;
      return figure(value, amount(value));
    }),
    row(t("verdict.table.price"), ({ projection }) => {
      const value = projection.outputs.impliedPrice2026UsdPerMtok;
      return figure(value, asOnScreen(value, "usdPerMtok"));
    }),
    row(t("verdict.table.terminalShare"), ({ projection }) => {
      const value = projection.outputs.terminalShareOfNpvForward;
      return figure(value, asOnScreen(value, "fraction"));
    }),
  ];
  return {
    caption: t(`report.answer.${hasDraws ? "tableCaption" : "tableCaptionWithoutDraws"}`),
    columns: [
      { head: t("verdict.table.measure"), kind: "name", share: 1.1 },
      ...scenarios.map(({ slug }) => ({ head: scenarioName(slug), kind: "figure" as const, share: 1.3 })),
    ],
    rows,
    note: [
      t(`report.answer.${hasDraws ? "tableNote" : "tableNoteWithoutDraws"}`),
      ...(scenarios.some(({ projection }) => (projection.outputs.terminalShareOfNpvForward ?? 0) < 0)
        ? [t("report.answer.negativeShare")]
        : []),
    ].join(" "),
  };
}

export function paybackText({ t }: ReportContext, paybackYear: number | null): string {
  return paybackYear === null ? t("verdict.table.never") : String(Math.floor(paybackYear));
}

function separation({ t, comparison, usdBn }: ReportContext): ReportBlock[] {
  if (comparison.bridge === null) return [];
  const items = comparison.bridge.steps.slice(0, STEPS_NAMED).map(({ group, effectUsdBn }) =>
    t("report.answer.separatesText", {
      group: t(`report.group.${group}`),
      effect: effectUsdBn > 0 ? `+${usdBn(effectUsdBn)}` : usdBn(effectUsdBn),
    }),
  );
  return [
    { kind: "heading", text: t("report.answer.separates") },
    { kind: "list", items },
  ];
}

/** The three that would change our mind: revenue, the nearest single assumption, what binds. */
function changes(context: ReportContext): string[] {
  const { t, usdBn, times, subject } = context;
  const { outputs } = subject.projection;
  const scenario = context.scenarioWord(subject.slug);
  return [
    t("report.answer.changeRevenue", {
      scenario,
      multiplier: times(outputs.requiredRevenueMultiplier),
      required: usdBn(outputs.requiredRevenue2030UsdBn),
      modelled: usdBn(outputs.revenue2030UsdBn),
    }),
    nearestChange(context),
    bindingChange(context),
  ];
}

function nearestChange(context: ReportContext): string {
  const { t, analysis, subject, times, parameterLabel, parameterValue } = context;
  const scenario = context.scenarioWord(subject.slug);
  if (analysis.goals.status === "unavailable") {
    return t("report.answer.changeUnknown", { reason: analysis.goals.reason });
  }
  const [way] = analysis.goals.value;
  if (way === undefined || way.nearest === null || way.value === null) {
    return t("report.answer.changeNone", { scenario });
  }
  const { nearest } = way;
  const isMet = subject.projection.outputs.npvForwardUsdBn >= 0;
  return t(`report.answer.${isMet ? "changeUndo" : "changeNearest"}`, {
    scenario,
    parameter: parameterLabel(way.key),
    needed: t(`scenarioTargets.goal.${nearest.metOn}`, { value: parameterValue(way.key, nearest.value) }),
    current: parameterValue(way.key, way.value),
    distance: times(nearest.placement.distanceInSpreads),
  });
}

function bindingChange(context: ReportContext): string {
  const { t, gw, usdBn, analysis, subject } = context;
  const scenario = context.scenarioWord(subject.slug);
  const binding = bindingSummary(subject.projection);
  if (binding.constraint === null) return t("report.answer.changeNever", { scenario });
  const said = t("report.answer.changeConstraint", {
    scenario,
    constraint: binding.constraint,
    years: String(binding.years),
    total: String(binding.totalYears),
    idle: gw(binding.peakIdleGw),
  });
  const worth =
    analysis.limits.status === "available"
      ? analysis.limits.value.find(({ slug }) => slug === subject.slug)?.onePercentUsdBn[binding.constraint]
      : undefined;
  return worth === undefined
    ? said
    : `${said} ${t("report.answer.limitWorth", { worth: worth > 0 ? `+${usdBn(worth)}` : usdBn(worth) })}`;
}
