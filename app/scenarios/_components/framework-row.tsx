"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { formatDate, formatPeriod } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import { publishedFrameworkOf, type FrameworkComparison } from "@/lib/model/frameworks/compare-frameworks";
import type { EngineFigure, PublishedFramework } from "@/lib/model/frameworks/published-framework";
import { answeredByInput } from "@/lib/model/frameworks/published-frameworks";
import type { EvidenceStatus } from "@/lib/model/evidence";
import type { ScenarioParameters } from "@/lib/model/scenario/scenario-parameters";
import { EvidenceGlyph } from "../../_components/figures/evidence-glyph";
import { FrameworkDetail } from "./framework-detail";
import { frameworkChangeText, frameworkFigureText } from "@/lib/charts/scenario/framework-figure-text";

const ISO_DAY_LENGTH = 10;

type FrameworkRowProps = { comparison: FrameworkComparison; base: ScenarioParameters; columnCount: number };

/** One publication: its headline figure, the same redone, ours; opens to everything behind them. */
export function FrameworkRow({ comparison, base, columnCount }: FrameworkRowProps) {
  const { reproduction, answer } = comparison;
  const framework = publishedFrameworkOf(comparison.id);
  const t = useTranslations("scenarioFrameworks.table");
  const words = useTranslations("scenarioFrameworks");
  const locale = useLocale();
  const detailId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [headline] = framework.checks;
  const [ours] = answer?.figures ?? [];
  return (
    <>
      <tr className="border-t border-rule align-top">
        <th scope="row" className="sticky start-0 z-10 bg-paper py-2 pe-3 text-start font-normal">
          <Toggle
            framework={framework}
            detailId={detailId}
            isOpen={isOpen}
            toggle={() => setIsOpen(!isOpen)}
          />
        </th>
        <td className="min-w-64 px-3 py-2 text-pretty">{words(`framework.${framework.id}.claim`)}</td>
        <td className="px-3 py-2 text-end whitespace-nowrap">
          {headline !== undefined && (
            <span className="inline-flex items-baseline gap-x-1.5">
              <EvidenceGlyph status={evidenceOf(framework)} />
              {frameworkFigureText(headline.publishedValue, headline.unit, locale)}
            </span>
          )}
          {headline !== undefined && <Caption>{words(`figure.${headline.id}`)}</Caption>}
        </td>
        <td className="px-3 py-2 text-end whitespace-nowrap">
          {headline === undefined || headline.recomputedValue === null ? (
            <span className="text-muted">{t("notRedone")}</span>
          ) : (
            <span className="inline-flex items-baseline gap-x-1.5">
              <EvidenceGlyph status="derived" />
              {frameworkFigureText(headline.recomputedValue, headline.unit, locale)}
            </span>
          )}
          <Caption>{words(`reproduction.${reproduction}`)}</Caption>
        </td>
        <td className="px-3 py-2 text-end whitespace-nowrap">
          {ours === undefined ? (
            <span className="ms-auto block max-w-40 whitespace-normal text-muted">
              {comparison.refusal === null ? t("notHeld") : t("refused", { cause: comparison.refusal })}
            </span>
          ) : (
            <span className="inline-flex items-baseline gap-x-1.5">
              <EvidenceGlyph status="scenario" />
              {frameworkFigureText(ours.value, ours.unit, locale)}
            </span>
          )}
          {ours !== undefined && <Caption>{words(`figure.${ours.id}`)}</Caption>}
          {ours !== undefined && answeredByInput.has(framework.id) && <Caption>{t("inputOfOurs")}</Caption>}
        </td>
        <td className="ps-3 py-2 text-end whitespace-nowrap">
          {ours !== undefined && differenceText(ours, locale)}
        </td>
      </tr>
      <tr id={detailId} hidden={!isOpen}>
        <td colSpan={columnCount}>
          {isOpen && (
            <>
              <FrameworkDetail comparison={comparison} base={base} />
              <p className="sticky start-0 max-w-[min(64rem,calc(100vw-2rem))] pb-3 text-caption text-muted">
                {t("source")}: <SourceOf framework={framework} />
              </p>
            </>
          )}
        </td>
      </tr>
    </>
  );
}

type ToggleProps = {
  framework: PublishedFramework;
  detailId: string;
  isOpen: boolean;
  toggle: () => void;
};

function Toggle({ framework, detailId, isOpen, toggle }: ToggleProps) {
  const locale = useLocale();
  return (
    <button
      type="button"
      className="flex items-baseline gap-x-2 text-start font-medium"
      aria-expanded={isOpen}
      aria-controls={detailId}
      onClick={toggle}
    >
      <svg viewBox="0 0 8 8" aria-hidden className={`size-2 shrink-0 ${isOpen ? "rotate-90" : ""}`}>
        <path d="M1.5 0 6.5 4 1.5 8Z" fill="currentColor" />
      </svg>
      <span>
        {framework.publisher}
        <span className="block text-caption font-normal text-muted">
          {publishedText(framework.publishedOn, locale)}
        </span>
      </span>
    </button>
  );
}

function Caption({ children }: { children: string }) {
  return (
    <span className="ms-auto block max-w-36 text-caption text-pretty whitespace-normal text-muted">
      {children}
    </span>
  );
}

function SourceOf({ framework: { source, publisher } }: { framework: PublishedFramework }) {
  const t = useTranslations("scenarioFrameworks.table");
  const title = source.title ?? t("untitled");
  if (source.url === null) return t("unread", { title: `${publisher}, ${title}` });
  return (
    <>
      <a
        href={source.url}
        rel="noreferrer"
        target="_blank"
        className="underline decoration-rule-strong underline-offset-2 hover:decoration-ink"
      >
        {publisher}, {title}
      </a>
      {source.quotedBy !== null && `, ${t("quotedBy", { name: source.quotedBy })}`}
    </>
  );
}

/** The publisher's own page is a report of its figure; a report of that page is an estimate of it. */
function evidenceOf({ source }: PublishedFramework): EvidenceStatus {
  if (source.url === null) return "unresolved";
  return source.quotedBy === null ? "reported" : "estimated";
}

function publishedText(publishedOn: string, locale: Parameters<typeof formatDate>[1]): string {
  return publishedOn.length === ISO_DAY_LENGTH
    ? formatDate(publishedOn, locale)
    : formatPeriod(publishedOn, locale);
}

/** In percent of the published figure; shares of something in percentage points. */
function differenceText(
  { value, publishedValue, unit }: EngineFigure,
  locale: Parameters<typeof formatDate>[1],
): string {
  if (value === null || publishedValue === null) return formatQuantity(null, "fraction", locale);
  return unit === "fraction" || unit === "fraction/yr"
    ? frameworkChangeText(value - publishedValue, unit, locale)
    : formatQuantity(value / publishedValue - 1, "fraction", locale, {
        fractionDigits: 0,
        sign: "always",
      });
}
