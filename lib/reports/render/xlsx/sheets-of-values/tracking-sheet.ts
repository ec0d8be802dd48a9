import { hypotheses, type ByHypothesis, type Hypothesis } from "@/lib/model/tracking/hypotheses";
import { indicatorDefinitions } from "@/lib/model/tracking/indicator-definitions";
import type { ReportOdds } from "@/lib/model/tracking/report-odds";
import type { ReportContext } from "@/lib/reports/report-context";
import { backtestBlocks } from "./backtest-blocks";
import { bandBlocks } from "./band-blocks";
import { unavailableBlocks } from "./unavailable-blocks";
import { dateCell, figure, figureHead, head, words } from "./value-cell";
import type { ValueBlock, ValueSheet } from "./value-sheet";

type MainOdds = NonNullable<ReportOdds["main"]>;

const COLUMN_WIDTHS = [38, 46, 16, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12];

/** Which scenario the observed quarters followed, and what that judgement rests on. */
export function trackingSheet(context: ReportContext): ValueSheet {
  const { t, odds, bundle } = context;
  return {
    name: "Tracking",
    title: t("workbookSheets.tracking.title"),
    stamp: t("workbookSheets.tracking.stamp", { engine: bundle.engineVersion }),
    columnWidths: COLUMN_WIDTHS,
    frozenColumns: 1,
    blocks:
      odds.status === "unavailable"
        ? unavailableBlocks(context, t("workbookSheets.tracking.odds"), odds.reason)
        : oddsBlocks(context, odds.value),
  };
}

function oddsBlocks(context: ReportContext, odds: ReportOdds): ValueBlock[] {
  const { t } = context;
  const { main } = odds;
  if (main === null) {
    const reason = t("workbookSheets.tracking.noSet");
    return unavailableBlocks(context, t("workbookSheets.tracking.odds"), reason);
  }
  return [
    { kind: "heading", text: t("workbookSheets.tracking.odds") },
    { kind: "note", text: setNote(context, main) },
    posteriorTable(context, main),
    ...bandBlocks(context, main),
    { kind: "heading", text: t("workbookSheets.tracking.path") },
    { kind: "note", text: t("workbookSheets.tracking.pathNote") },
    pathTable(context, main),
    { kind: "heading", text: t("workbookSheets.tracking.contributions") },
    { kind: "note", text: t("workbookSheets.tracking.contributionNote") },
    contributionTable(context, main),
    { kind: "heading", text: t("workbookSheets.tracking.uncertainty") },
    { kind: "note", text: t("workbookSheets.tracking.uncertaintyNote") },
    discrepancyTable(context, main),
    ...omissionBlocks(context, odds, main),
    { kind: "heading", text: t("workbookSheets.tracking.sets") },
    setTable(context, odds),
    ...backtestBlocks(context, odds.backtest),
  ];
}

function setNote({ t, whole }: ReportContext, { kind, frozenOn, odds }: MainOdds): string {
  const note = t(`workbookSheets.tracking.set.${kind}`, {
    date: frozenOn,
    count: whole(odds.quarterCount),
  });
  return odds.status === "resolved" ? note : `${note} ${t("workbookSheets.tracking.tooFewQuarters")}`;
}

function hypothesisName({ t }: ReportContext, hypothesis: Hypothesis): string {
  return hypothesis === "other" ? t("workbookSheets.tracking.other") : t(`figure.scenario.${hypothesis}`);
}

function hypothesisHeads(context: ReportContext) {
  return hypotheses.map((hypothesis) => figureHead(hypothesisName(context, hypothesis)));
}

function byHypothesisCells(values: ByHypothesis<number>, unit: string) {
  return hypotheses.map((hypothesis) => figure(values[hypothesis], unit));
}

function posteriorTable(context: ReportContext, { odds }: MainOdds): ValueBlock {
  const { t } = context;
  const rows = [
    { name: t("workbookSheets.tracking.prior"), unit: "fraction", values: odds.prior },
    { name: t("workbookSheets.tracking.posterior"), unit: "fraction", values: odds.posterior },
    { name: t("workbookSheets.tracking.logEvidence"), unit: "nats", values: odds.logEvidence },
  ];
  return {
    kind: "table",
    heads: [
      head(t("workbookSheets.column.measure")),
      head(""),
      head(t("workbookSheets.column.unit")),
      ...hypothesisHeads(context),
    ],
    rows: rows.map(({ name, unit, values }) => [
      words(name),
      words(""),
      words(context.unitText(unit)),
      ...byHypothesisCells(values, unit),
    ]),
  };
}

function pathTable(context: ReportContext, { odds }: MainOdds): ValueBlock {
  const { t } = context;
  return {
    kind: "table",
    heads: [
      head(t("workbookSheets.column.quarter")),
      head(t("workbookSheets.column.indicators")),
      head(t("workbookSheets.column.unit")),
      ...hypothesisHeads(context),
      figureHead(t("workbookSheets.column.effectiveCount")),
      figureHead(t("workbookSheets.column.tempering")),
    ],
    rows: odds.quarters.map((quarter) => [
      words(quarter.quarter),
      words(quarter.indicators.map((indicator) => t(`realisedOdds.indicator.${indicator}`)).join("; ")),
      words(context.unitText("fraction")),
      ...byHypothesisCells(quarter.posterior, "fraction"),
      figure(quarter.effectiveIndicatorCount, "ratio"),
      figure(quarter.temperingFraction, "fraction"),
    ]),
  };
}

function contributionTable(context: ReportContext, { odds }: MainOdds): ValueBlock {
  const { t } = context;
  return {
    kind: "table",
    heads: [
      head(t("workbookSheets.column.quarter")),
      head(t("workbookSheets.column.indicator")),
      head(t("workbookSheets.column.unit")),
      ...hypothesisHeads(context),
    ],
    rows: odds.quarters.flatMap(({ quarter, contributions }) =>
      contributions.map(({ indicator, logDensities }) => [
        words(quarter),
        words(t(`realisedOdds.indicator.${indicator}`)),
        words(context.unitText("nats")),
        ...byHypothesisCells(logDensities, "nats"),
      ]),
    ),
  };
}

function discrepancyTable({ t }: ReportContext, { discrepancies }: MainOdds): ValueBlock {
  return {
    kind: "table",
    heads: [
      head(t("workbookSheets.column.indicator")),
      head(t("workbookSheets.column.reading")),
      head(t("workbookSheets.column.scale")),
      ...(["levelSd", "quarterlySd", "climatologySd"] as const).map((column) =>
        figureHead(t(`workbookSheets.column.${column}`)),
      ),
    ],
    rows: discrepancies.map(({ indicator, levelSd, quarterlySd, climatologySd, isReflexive }) => [
      words(t(`realisedOdds.indicator.${indicator}`)),
      words(t(`workbookSheets.tracking.${isReflexive ? "reflexive" : "oneWay"}`)),
      words(t(`workbookSheets.tracking.scale.${indicatorDefinitions[indicator].scale}`)),
      ...[levelSd, quarterlySd, climatologySd].map((value) => figure(value, "ratio")),
    ]),
  };
}

function omissionBlocks({ t }: ReportContext, { gaps }: ReportOdds, { omitted }: MainOdds): ValueBlock[] {
  const rows = [
    ...omitted.map(({ indicator, reason }) => [
      words(t(`realisedOdds.indicator.${indicator}`)),
      words(t(`realisedOdds.unresolved.reasons.${reason}`)),
    ]),
    ...gaps.map(({ indicator, quarter, missing }) => [
      words(`${t(`realisedOdds.indicator.${indicator}`)}, ${quarter}`),
      words(t("workbookSheets.tracking.gap", { missing: missing.join(", ") })),
    ]),
  ];
  if (rows.length === 0) return [];
  return [
    { kind: "heading", text: t("workbookSheets.tracking.omitted") },
    {
      kind: "table",
      heads: [head(t("workbookSheets.column.indicator")), head(t("workbookSheets.column.reason"))],
      rows,
    },
  ];
}

function setTable(context: ReportContext, { sets }: ReportOdds): ValueBlock {
  const { t } = context;
  return {
    kind: "table",
    heads: [
      head(t("workbookSheets.column.set")),
      head(t("workbookSheets.column.kind")),
      head(t("workbookSheets.column.frozen")),
      ...hypothesisHeads(context),
      figureHead(t("workbookSheets.column.quarters")),
    ],
    rows: sets.map((set) => [
      words(set.id),
      words(t(`workbookSheets.tracking.kind.${set.kind}`)),
      dateCell(set.frozenOn),
      ...byHypothesisCells(set.posterior, "fraction"),
      figure(set.quarterCount, "count"),
    ]),
  };
}
