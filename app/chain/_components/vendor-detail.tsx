"use client";

import { useLocale } from "next-intl";
import Link from "next/link";
import { useEffect, useRef } from "react";
import { formatQuantity } from "@/lib/format/format-quantity";
import { builtInSlugs } from "@/lib/model/scenario/built-in-slugs";
import type { VendorAssessment } from "@/lib/model/valuation/assess-vendor";
import { vendorColumn, type VendorColumn } from "@/lib/model/valuation/vendor-columns";
import type { VendorFundamentals } from "@/lib/model/valuation/vendor-fundamentals";
import type { VendorSettings } from "@/lib/model/valuation/vendor-settings";
import { EvidenceGlyph } from "../../_components/figures/evidence-glyph";
import { ScenarioMark } from "../../_components/figures/scenario-mark";
import { VendorDetailOdds } from "./vendor-detail-odds";
import { VendorOwnFields } from "./vendor-own-fields";
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
          <p className="mt-2 text-caption text-muted">{t("detail.method")}</p>
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
        <EvidenceGlyph status={answered.evidence} />{" "}
        {answered.reason === null
          ? words.cell(column, answered)
          : words.reason(answered.reason, unit === "years" ? "years" : "fraction")}
      </dd>
    </>
  );
}
