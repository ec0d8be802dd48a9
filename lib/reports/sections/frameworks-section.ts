import { frameworkChangeText, frameworkFigureText } from "@/lib/charts/scenario/framework-figure-text";
import { formatList } from "@/lib/format/format-date";
import type { Locale } from "@/lib/format/locale";
import {
  publishedFrameworkOf,
  reproductionOf,
  type FrameworkComparison,
} from "@/lib/model/frameworks/compare-frameworks";
import { compareHeadlines, NEAR_FRACTION } from "@/lib/model/frameworks/compare-headlines";
import type { EngineFigure } from "@/lib/model/frameworks/published-framework";
import { answeredByInput } from "@/lib/model/frameworks/published-frameworks";
import type { ReportContext } from "../report-context";
import type { ReportBlock, ReportSection } from "../scenario-report";
import { frameworkTable, publishedText } from "./framework-table";
import { unavailableBlock } from "./unavailable-block";

const MOST_DISAGREEMENTS = 5;

/** What others have published about whether the spending pays, redone and asked of our engine. */
export function frameworksSection(context: ReportContext): ReportSection {
  const { t, frameworks } = context;
  return {
    id: "frameworks",
    number: 14,
    heading: t("reportEvidence.frameworks.heading"),
    scenario: null,
    startsPage: false,
    blocks:
      frameworks.status === "available"
        ? frameworkBlocks(context, frameworks.value)
        : [unavailableBlock(context, t("reportEvidence.frameworks.title"), frameworks.reason)],
  };
}

function frameworkBlocks(context: ReportContext, comparisons: readonly FrameworkComparison[]): ReportBlock[] {
  const { t } = context;
  const { matchedCount, comparedCount, nearCount } = compareHeadlines(comparisons, NEAR_FRACTION);
  return [
    {
      kind: "lead",
      text: t("reportEvidence.frameworks.lead", {
        matched: String(matchedCount),
        total: String(comparisons.length),
        near: String(nearCount),
        compared: String(comparedCount),
      }),
    },
    { kind: "table", table: frameworkTable(context, comparisons) },
    { kind: "heading", text: t("reportEvidence.frameworks.disagree") },
    { kind: "list", items: disagreements(context, comparisons) },
    { kind: "heading", text: t("reportEvidence.frameworks.notReproducible") },
    { kind: "list", items: lostFigures(context, comparisons) },
  ];
}

/** The headline figures furthest from ours, by ratio, with the largest cause on the way. */
function disagreements({ t, locale }: ReportContext, comparisons: readonly FrameworkComparison[]): string[] {
  return comparisons
    .flatMap(({ id, answer }) => {
      const [figure] = answer?.figures ?? [];
      const distance = figure === undefined || answeredByInput.has(id) ? null : distanceOf(figure);
      return figure === undefined || distance === null ? [] : [{ id, figure, distance }];
    })
    .toSorted((a, b) => b.distance - a.distance)
    .slice(0, MOST_DISAGREEMENTS)
    .map(({ id, figure }) => {
      const { publisher, publishedOn } = publishedFrameworkOf(id);
      const largest = figure.steps.toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect))[0];
      return t("reportEvidence.frameworks.disagreeItem", {
        publisher: `${publisher} (${publishedText(publishedOn, locale)})`,
        figure: lowerFirst(t(`scenarioFrameworks.figure.${figure.id}`), locale),
        theirs: frameworkFigureText(figure.publishedValue, figure.unit, locale),
        ours: frameworkFigureText(figure.value, figure.unit, locale),
        cause:
          largest === undefined ? "—" : lowerFirst(t(`scenarioFrameworks.cause.${largest.cause}`), locale),
        effect: largest === undefined ? "—" : frameworkChangeText(largest.effect, figure.unit, locale),
      });
    });
}

function distanceOf({ value, publishedValue }: EngineFigure): number | null {
  if (value === null || publishedValue === null || !(value / publishedValue > 0)) return null;
  return Math.abs(Math.log(value / publishedValue));
}

/** One line a publication: which of its figures are lost or do not follow, and its arithmetic in words. */
function lostFigures({ t, locale }: ReportContext, comparisons: readonly FrameworkComparison[]): string[] {
  return comparisons.flatMap(({ id }) => {
    const { publisher, publishedOn, checks } = publishedFrameworkOf(id);
    const lost = checks.filter((check) => ["differs", "not-reproducible"].includes(reproductionOf(check)));
    if (lost.length === 0) return [];
    const verdicts = [...new Set(lost.map(reproductionOf))].map((each) =>
      t(`scenarioFrameworks.reproduction.${each}`),
    );
    const figures = lost.map((check) => lowerFirst(t(`scenarioFrameworks.figure.${check.id}`), locale));
    return [
      t("reportEvidence.frameworks.notReproducibleItem", {
        publisher: `${publisher} (${publishedText(publishedOn, locale)})`,
        figure: formatList(figures, locale),
        verdict: formatList(verdicts, locale),
        arithmetic: t(`scenarioFrameworks.framework.${id}.arithmetic`).replaceAll(
          "Σ", // the paper's typeface has Latin letters
          t("reportEvidence.frameworks.sumOf"),
        ),
      }),
    ];
  });
}

/** Names of companies keep their capital: only a first word that is followed by small letters gives it up. */
function lowerFirst(text: string, locale: Locale): string {
  const [first = "", second = ""] = text;
  return second === second.toLocaleLowerCase(locale) ? first.toLocaleLowerCase(locale) + text.slice(1) : text;
}
