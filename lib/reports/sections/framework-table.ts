import { frameworkChangeText, frameworkFigureText } from "@/lib/charts/scenario/framework-figure-text";
import { formatDate, formatList, formatPeriod } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import {
  publishedFrameworkOf,
  reproductionOf,
  type FrameworkComparison,
} from "@/lib/model/frameworks/compare-frameworks";
import type {
  EngineFigure,
  EngineFigureId,
  FigureUnit,
  FrameworkCheck,
} from "@/lib/model/frameworks/published-framework";
import { answeredByInput } from "@/lib/model/frameworks/published-frameworks";
import type { ReportContext } from "../report-context";
import type { ReportCell, ReportTable } from "../scenario-report";

const ISO_DAY_LENGTH = 10;

type Row = {
  id: EngineFigureId;
  unit: FigureUnit;
  check: FrameworkCheck | null;
  ours: EngineFigure | null;
};

/** Every figure of every publication: theirs, the same redone, ours. */
export function frameworkTable(
  context: ReportContext,
  comparisons: readonly FrameworkComparison[],
): ReportTable {
  const { t, locale } = context;
  const quoted = comparisons
    .map(({ id }) => publishedFrameworkOf(id))
    .filter(({ source }) => source.url === null || source.quotedBy !== null)
    .map(({ publisher }) => publisher);
  return {
    caption: t("reportEvidence.frameworks.caption"),
    columns: [
      { head: t("reportEvidence.frameworks.publisher"), kind: "name", share: 2.1 },
      { head: t("reportEvidence.frameworks.figure"), kind: "words", share: 2.5 },
      { head: t("reportEvidence.frameworks.theirs"), kind: "figure", share: 0.85 },
      { head: t("reportEvidence.frameworks.redone"), kind: "figure", share: 0.85 },
      { head: t("reportEvidence.frameworks.verdict"), kind: "words", share: 1.2 },
      { head: t("reportEvidence.frameworks.ours"), kind: "figure", share: 0.9 },
      { head: t("reportEvidence.frameworks.difference"), kind: "figure", share: 0.75 },
    ],
    rows: comparisons.flatMap((comparison) =>
      rowsOf(comparison).map((row, index) => cellsOf(context, comparison, row, index === 0)),
    ),
    note: t("reportEvidence.frameworks.note", { quoted: formatList([...new Set(quoted)], locale) }),
  };
}

function rowsOf({ id, answer }: FrameworkComparison): Row[] {
  const { checks } = publishedFrameworkOf(id);
  const figures = answer?.figures ?? [];
  return [
    ...checks.map((check) => ({
      id: check.id,
      unit: check.unit,
      check,
      ours: figures.find((figure) => figure.id === check.id) ?? null,
    })),
    ...figures
      .filter((figure) => checks.every((check) => check.id !== figure.id))
      .map((figure) => ({ id: figure.id, unit: figure.unit, check: null, ours: figure })),
  ];
}

function cellsOf(
  { t, locale, words, figure }: ReportContext,
  { id }: FrameworkComparison,
  { id: figureId, unit, check, ours }: Row,
  isFirst: boolean,
): ReportCell[] {
  const { publisher, publishedOn } = publishedFrameworkOf(id);
  const amount = (value: number | null, mark = "") =>
    figure(value, `${frameworkFigureText(value, unit, locale)}${value === null ? "" : mark}`);
  const theirs = check?.publishedValue ?? ours?.publishedValue ?? null;
  return [
    words(isFirst ? `${publisher}, ${publishedText(publishedOn, locale)}` : ""),
    words(t(`scenarioFrameworks.figure.${figureId}`)),
    amount(theirs),
    amount(check?.recomputedValue ?? null),
    words(check === null ? "" : t(`scenarioFrameworks.reproduction.${reproductionOf(check)}`)),
    amount(ours?.value ?? null, answeredByInput.has(id) ? "°" : ""),
    ours === null ? words("") : differenceCell(ours, locale),
  ];
}

/** In percent of the published figure; shares of something in percentage points. */
function differenceCell({ value, publishedValue, unit }: EngineFigure, locale: Locale): ReportCell {
  if (value === null || publishedValue === null) return { text: "", value: null };
  if (unit === "fraction" || unit === "fraction/yr") {
    const change = value - publishedValue;
    return { text: frameworkChangeText(change, unit, locale), value: change };
  }
  const change = value / publishedValue - 1;
  return {
    text: formatQuantity(change, "fraction", locale, { fractionDigits: 0, sign: "always" }),
    value: change,
  };
}

export function publishedText(publishedOn: string, locale: Locale): string {
  return publishedOn.length === ISO_DAY_LENGTH
    ? formatDate(publishedOn, locale)
    : formatPeriod(publishedOn, locale);
}
