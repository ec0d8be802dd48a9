"use client";

import { useLocale } from "next-intl";
import Link from "next/link";
import { useEffect, useRef } from "react";
import { formatQuantity } from "@/lib/format/format-quantity";
import { builtInSlugs } from "@/lib/model/scenario/built-in-slugs";
import type { ImpliedAnswer, VendorAssessment } from "@/lib/model/valuation/assess-vendor";
import { vendorColumn, type VendorColumn } from "@/lib/model/valuation/vendor-columns";
import type { VendorFundamentals } from "@/lib/model/valuation/vendor-fundamentals";
import type { VendorSettings } from "@/lib/model/valuation/vendor-settings";
import { EvidenceGlyph } from "../../_components/figures/evidence-glyph";
import { ScenarioMark } from "../../_components/figures/scenario-mark";
import { VendorCaveatMarks } from "./vendor-caveats";
import { VendorDetailOdds } from "./vendor-detail-odds";
import { VendorOwnFields } from "./vendor-own-fields";
import { VendorWeightedGap } from "./vendor-weighted-gap";
import type { VendorWords } from "./vendor-words";

const readings = [
  "enterpriseValue",
  "returnOnCapital",
  "impliedGrowth",
  "impliedPeriod",
  "impliedMargin",
  "breakEvenRevenue",
] as const satisfies readonly VendorColumn[];

type VendorDetailProps = {
  assessment: VendorAssessment;
  /** Without the reader's own figures. */
  stored: VendorFundamentals;
  settings: VendorSettings;
  asOf: string | null;
  /** Where the reader opened it, not where the address did. */
  takesFocus: boolean;
  words: VendorWords;
  onChange: (settings: VendorSettings) => void;
  onClose: () => void;
};

/** One vendor: what its price assumes, which odds of the cases make it up, and the reader's own figures. */
export function VendorDetail(props: VendorDetailProps) {
  const { assessment, stored, settings, asOf, takesFocus, words, onChange, onClose } = props;
  const { t } = words;
  const locale = useLocale();
  const heading = useRef<HTMLHeadingElement>(null);
  const { ticker, name } = assessment.vendor;
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <section aria-labelledby="vendor-detail" className="border border-ink p-4">
      <div className="flex items-start justify-between gap-x-6">
        <h3 id="vendor-detail" ref={heading} tabIndex={-1} className="text-finding font-semibold">
          {t("detail.title", { name, ticker })}
        </h3>
        <button type="button" className="text-action shrink-0" onClick={onClose}>
          {t("detail.close")}
        </button>
      </div>
      <p className="mt-1">
        <Link
          href={`/companies/${encodeURIComponent(ticker)}${asOf === null ? "" : `?asOf=${asOf.slice(0, 10)}`}`}
          className="text-action"
        >
          {t("detail.company", { ticker })}
        </Link>
      </p>
      <div className="mt-3 grid gap-6 desk:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <div>
          <h4 className="font-semibold">{t("detail.reading")}</h4>
          <dl className="mt-1 grid grid-cols-[minmax(0,auto)_minmax(0,1fr)] gap-x-4 gap-y-1">
            {readings.map((column) => (
              <Reading key={column} column={column} assessment={assessment} words={words} />
            ))}
          </dl>
          <AssumedReturnNote assessment={assessment} words={words} />
          <p className="mt-2 text-caption text-muted">{t("detail.method")}</p>
          <VendorWeightedGap assessment={assessment} settings={settings} words={words} onChange={onChange} />
        </div>
        <div>
          <h4 className="font-semibold">{t("detail.coverage")}</h4>
          {builtInSlugs.some((slug) => assessment.byScenario[slug].coverageRatio.value !== null) && (
            <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
              {builtInSlugs.map((slug) => {
                const { coverageRatio } = assessment.byScenario[slug];
                return (
                  <div key={slug} className="contents">
                    <dt>
                      <ScenarioMark scenario={slug} />
                    </dt>
                    <dd>
                      {coverageRatio.value === null
                        ? `! ${words.reason(coverageRatio.reason, "fraction")}`
                        : formatQuantity(coverageRatio.value, "fraction", locale, { fractionDigits: 0 })}
                    </dd>
                  </div>
                );
              })}
            </dl>
          )}
          {comesToOther(assessment) && <p className="mt-2 text-muted">{t("detail.comesToOther")}</p>}
          <VendorDetailOdds assessment={assessment} words={words} />
        </div>
      </div>
      <VendorOwnFields
        assessment={assessment}
        stored={stored}
        settings={settings}
        words={words}
        onChange={onChange}
      />
    </section>
  );
}

type ReadingProps = { column: VendorColumn; assessment: VendorAssessment; words: VendorWords };

function Reading({ column, assessment, words }: ReadingProps) {
  const { unit, cell } = vendorColumn(column);
  const answered = cell(assessment);
  return (
    <>
      <dt className="text-muted" title={words.t(`meaning.${column}`)}>
        {words.t(`columns.${column}`)}
      </dt>
      <dd>
        <VendorCaveatMarks caveats={answered.caveats} words={words} />{" "}
        <EvidenceGlyph status={answered.evidence} />{" "}
        {answered.reason === null
          ? words.cell(column, answered)
          : words.reason(answered.reason, unit === "years" ? "years" : "fraction")}
      </dd>
    </>
  );
}

/** Whether a case grows faster than the price assumes and yet comes to less, or the other way round. */
function comesToOther({ byScenario }: VendorAssessment): boolean {
  return builtInSlugs.some((slug) => {
    const { gapPercentagePoints, coverageRatio } = byScenario[slug];
    if (gapPercentagePoints === null || coverageRatio.value === null) return false;
    return gapPercentagePoints > 0 === coverageRatio.value > 1;
  });
}

type AssumedReturnNoteProps = { assessment: VendorAssessment; words: VendorWords };

/** What the return is assumed to be, why, and how far the reading moves over its range. */
function AssumedReturnNote({ assessment, words }: AssumedReturnNoteProps) {
  const locale = useLocale();
  const { assumedReturn, impliedGrowthOverReturn } = assessment;
  if (assumedReturn === null || impliedGrowthOverReturn === null) return null;
  const percent = (value: number) =>
    formatQuantity(value, "fraction", locale, { fractionDigits: 1, trimZeros: true });
  const { lowFraction, highFraction } = assumedReturn;
  const growthAt = ({ values: [growth], reason }: ImpliedAnswer) =>
    growth === undefined
      ? words.reason(reason ?? { code: "no-solution" }, "fraction")
      : words.t("detail.growthOf", { growth: percent(growth) });
  return (
    <p className="mt-2 text-caption text-muted">
      {words.t("detail.assumedReturn", {
        id: assumedReturn.id,
        mode: percent(assumedReturn.modeFraction),
        low: percent(lowFraction),
        high: percent(highFraction),
        reason: words.reason(assumedReturn.instead, "fraction"),
      })}{" "}
      {assessment.impliedGrowth.status !== "unresolved" &&
        words.t("detail.assumedReturnRange", {
          low: percent(lowFraction),
          high: percent(highFraction),
          atLow: growthAt(impliedGrowthOverReturn.low),
          atHigh: growthAt(impliedGrowthOverReturn.high),
        })}
    </p>
  );
}
