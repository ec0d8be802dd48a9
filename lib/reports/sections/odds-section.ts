import { calibrationSpec } from "@/lib/charts/tracking/calibration-spec";
import { oddsPathSpec } from "@/lib/charts/tracking/odds-path-spec";
import { formatList } from "@/lib/format/format-date";
import { byHypothesis, hypotheses } from "@/lib/model/tracking/hypotheses";
import { overallSkill } from "@/lib/model/tracking/backtest/skill-verdict";
import { leadingSince, rankHypotheses } from "@/lib/model/tracking/odds-findings";
import type { BacktestSummary, ReportOdds } from "@/lib/model/tracking/report-odds";
import type { ReportContext } from "../report-context";
import type { ReportBlock, ReportSection } from "../scenario-report";
import { chartBlock } from "./chart-block";
import { contributionTable, oddsTable } from "./odds-tables";
import { createOddsText, type OddsText } from "./odds-text";
import { skillFinding, walkSkillSpec } from "./skill-text";
import { evidenceWords } from "./source-line";
import type { TwinTables } from "./twin-tables";
import { unavailableBlock } from "./unavailable-block";

/** Odds of the scenarios, what moved them, and what such odds have been worth. */
export function oddsSection(context: ReportContext, twins: TwinTables): ReportSection {
  const { t, odds } = context;
  return {
    id: "odds",
    number: 12,
    heading: t("reportEvidence.odds.heading"),
    scenario: null,
    startsPage: true,
    blocks:
      odds.status === "available"
        ? oddsBlocks(context, odds.value, twins)
        : [unavailableBlock(context, t("reportEvidence.odds.title"), odds.reason)],
  };
}

function oddsBlocks(context: ReportContext, odds: ReportOdds, twins: TwinTables): ReportBlock[] {
  const { t, bundle } = context;
  const text = createOddsText(context);
  const { main } = odds;
  if (main === null) {
    const day = (bundle.request.asOf ?? bundle.generatedAt).slice(0, 10);
    return [{ kind: "lead", text: t("reportEvidence.odds.none", { date: text.date(day) }) }];
  }
  return [
    { kind: "lead", text: `${text.finding(main)}.` },
    { kind: "paragraph", text: text.cautions(main) },
    ...pathChart(context, odds, main, text, twins),
    ...calibrationChart(context, main, twins),
    ...skillBlocks(context, odds.backtest, text, twins),
    { kind: "table", table: oddsTable(context, odds, main, text) },
    ...(main.odds.quarters.length === 0
      ? []
      : [{ kind: "table" as const, table: contributionTable(context, main, text) }]),
    { kind: "paragraph", text: text.current(odds) },
    { kind: "paragraph", text: restText(context, odds, main, text) },
  ];
}

function pathChart(
  context: ReportContext,
  { backtest }: ReportOdds,
  { odds }: NonNullable<ReportOdds["main"]>,
  text: OddsText,
  twins: TwinTables,
): ReportBlock[] {
  const { t } = context;
  const since = leadingSince(odds.quarters);
  if (since === null || odds.status !== "resolved") return [];
  const spec = oddsPathSpec(odds, {
    start: t("realisedOdds.path.start"),
    names: byHypothesis(text.name),
    quarter: text.quarter,
  });
  const finding = t("realisedOdds.path.finding", {
    first: t(`realisedOdds.name.start.${rankHypotheses(odds.posterior)[0]}`),
    quarter: text.quarter(since),
  });
  return [
    chartBlock(context, twins, { id: "odds-path", title: t("reportEvidence.odds.title") }, () => ({
      finding,
      unitLine: t("realisedOdds.path.unit"),
      source: sourceLine(context, backtest, text),
      spec,
      aspect: 0.19,
    })),
  ];
}

/** Whether such odds hold as often as they promise, in worlds whose truth is known. */
function calibrationChart(
  context: ReportContext,
  { calibration }: NonNullable<ReportOdds["main"]>,
  twins: TwinTables,
): ReportBlock[] {
  const { t, percent } = context;
  if (calibration === null) return [];
  const { shareFraction, promisedFraction } = calibration.ahead.bull;
  const finding = t("realisedOdds.calibration.finding", {
    share: percent(shareFraction),
    promised: percent(promisedFraction),
  });
  const spec = calibrationSpec(calibration.bins, {
    x: t("realisedOdds.calibration.x"),
    y: t("realisedOdds.calibration.y"),
    ideal: t("realisedOdds.calibration.ideal"),
    stated: t("realisedOdds.calibration.stated"),
  });
  return [
    chartBlock(
      context,
      twins,
      { id: "odds-calibration", title: t("reportEvidence.odds.calibrationTitle") },
      () => ({
        finding,
        unitLine: t("realisedOdds.calibration.unit", {
          worlds: calibration.worldsPerHypothesis * hypotheses.length,
          count: calibration.quarterCount,
        }),
        source: `${t("realisedOdds.calibration.source")}; ${evidenceWords(context, "scenario")}`,
        spec,
        aspect: 0.19,
      }),
    ),
  ];
}

function skillBlocks(
  context: ReportContext,
  backtest: BacktestSummary | null,
  text: OddsText,
  twins: TwinTables,
): ReportBlock[] {
  const { t } = context;
  const finding = backtest === null ? null : skillFinding(context, backtest);
  if (backtest === null || finding === null) {
    return [
      {
        kind: "unavailable",
        title: t("reportEvidence.odds.skillTitle"),
        reason: t("reportEvidence.odds.skillNone"),
      },
    ];
  }
  const spec = walkSkillSpec(context, backtest);
  const overall = overallSkill(backtest.skills, "randomWalk");
  return [
    chartBlock(context, twins, { id: "tracking-skill", title: t("reportEvidence.odds.skillTitle") }, () => ({
      finding,
      unitLine: `${t("realisedTrack.skill.against", { benchmark: t("realisedTrack.forecaster.randomWalk") })}. ${t(
        "realisedTrack.skill.unit",
        { count: overall?.count ?? 0, effective: text.plain(overall?.effectiveCount ?? 0, 1) },
      )}`,
      source: sourceLine(context, backtest, text),
      spec,
      aspect: 0.21,
    })),
  ];
}

/** What is not evidence, what is not counted, and what the other sets say. */
function restText(
  { t, locale, percent, bundle }: ReportContext,
  { sets, backtest }: ReportOdds,
  { id, omitted }: NonNullable<ReportOdds["main"]>,
  text: OddsText,
): string {
  const others = sets.filter((set) => set.status === "resolved" && set.id !== id);
  const last = backtest?.sets.find(({ frozenAt }) => frozenAt.startsWith(id));
  const sentences = [t("reportEvidence.odds.inSample")];
  if (others.length > 0) {
    const list = others.map(({ frozenOn, posterior: { bull, base, bear } }) =>
      t("reportEvidence.odds.set", {
        date: text.date(frozenOn),
        bull: percent(bull),
        base: percent(base),
        bear: percent(bear),
      }),
    );
    sentences.push(t("reportEvidence.odds.sets", { list: formatList(list, locale) }));
  }
  const { tracking } = bundle.inputs;
  const usedRate = tracking?.status === "available" ? tracking.value.choice.learningRate : null;
  if (last !== undefined && last.lastLearningRate !== null && usedRate !== null) {
    sentences.push(
      t("reportEvidence.odds.rate", {
        rate: text.trimmed(last.lastLearningRate),
        count: last.quarters.length - 1,
        eta: text.trimmed(usedRate),
      }),
    );
  }
  const reasons = [...new Set(omitted.map(({ reason }) => reason))];
  const uncounted = reasons.map((reason) =>
    t("reportEvidence.odds.uncountedItem", {
      indicators: formatList(
        omitted
          .filter((each) => each.reason === reason)
          .map(({ indicator }) => t(`realisedOdds.indicator.${indicator}`)),
        locale,
      ),
      reason: t(`realisedOdds.unresolved.reasons.${reason}`),
    }),
  );
  if (uncounted.length > 0)
    sentences.push(t("reportEvidence.odds.uncounted", { list: uncounted.join("; ") }));
  return sentences.join(" ");
}

function sourceLine(context: ReportContext, backtest: BacktestSummary | null, text: OddsText): string {
  const day = backtest?.dataAsOf ?? context.bundle.generatedAt.slice(0, 10);
  return `${context.t("reportEvidence.odds.source", { day: text.date(day) })}; ${evidenceWords(context, "scenario")}`;
}
