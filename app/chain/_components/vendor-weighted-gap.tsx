"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { unitLabel } from "@/lib/format/display-unit";
import { formatQuantity } from "@/lib/format/format-quantity";
import { builtInSlugs, type BuiltInSlug } from "@/lib/model/scenario/built-in-slugs";
import type { VendorAssessment } from "@/lib/model/valuation/assess-vendor";
import { caveatsOf } from "@/lib/model/valuation/vendor-figure";
import { publishedVendorSettings, type VendorSettings } from "@/lib/model/valuation/vendor-settings";
import { NumberBox } from "../../_components/controls/number-box";
import { useNumberDraft } from "../../_components/controls/use-number-draft";
import { VendorCaveatMarks } from "./vendor-caveats";
import type { VendorWords } from "./vendor-words";

type VendorWeightedGapProps = {
  assessment: VendorAssessment;
  settings: VendorSettings;
  words: VendorWords;
  onChange: (settings: VendorSettings) => void;
};

/** What the cases come to at the reader's odds against what the price assumes, and the odds to set. */
export function VendorWeightedGap({ assessment, settings, words, onChange }: VendorWeightedGapProps) {
  const { t } = words;
  const locale = useLocale();
  const { weights } = settings;
  const { weightedGapFraction } = assessment;
  const { reason } = weightedGapFraction;
  if (reason !== null && reason.code !== "no-weights") return null; // told where the cases are
  const total = builtInSlugs.reduce((sum, slug) => sum + weights[slug], 0);
  const percent = (value: number) => formatQuantity(value, "fraction", locale, { fractionDigits: 0 });
  const share = (slug: BuiltInSlug) => percent(total > 0 ? weights[slug] / total : 0);
  return (
    <fieldset className="mt-4">
      <legend className="font-semibold">{t("detail.weighted")}</legend>
      <p className="mt-1">
        <VendorCaveatMarks caveats={caveatsOf([weightedGapFraction])} words={words} />{" "}
        {weightedGapFraction.value === null
          ? `! ${words.reason(weightedGapFraction.reason, "fraction")}`
          : t("detail.weightedGap", {
              bear: share("bear"),
              base: share("base"),
              bull: share("bull"),
              sum: percent(weightedGapFraction.value + 1),
              gap: formatQuantity(weightedGapFraction.value, "fraction", locale, {
                fractionDigits: 0,
                sign: "always",
              }),
            })}
      </p>
      <div className="mt-2 grid max-w-96 grid-cols-3 gap-x-4" data-print="hide">
        {builtInSlugs.map((slug) => (
          <OddsField
            key={slug}
            slug={slug}
            value={weights[slug]}
            onChange={(value) => onChange({ ...settings, weights: { ...weights, [slug]: value } })}
          />
        ))}
      </div>
      <p className="mt-1 text-caption text-muted">
        {t("detail.weightedNote")}{" "}
        {weights !== publishedVendorSettings.weights && (
          <button
            type="button"
            className="text-action"
            onClick={() => onChange({ ...settings, weights: publishedVendorSettings.weights })}
          >
            {t("detail.weightedReset")}
          </button>
        )}
      </p>
    </fieldset>
  );
}

type OddsFieldProps = { slug: BuiltInSlug; value: number; onChange: (value: number) => void };

function OddsField({ slug, value, onChange }: OddsFieldProps) {
  const scenarioName = useTranslations("figure.scenario");
  const locale = useLocale();
  const id = useId();
  const range = { min: 0, max: 1, unit: "fraction" as const };
  const box = useNumberDraft({ value, baseValue: 0.5, ...range, onChange });
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block text-caption text-muted">
        {scenarioName(slug)}
      </label>
      <span className="flex items-center gap-x-1.5">
        <NumberBox id={id} noteId={`${id}-note`} box={box} className="min-w-0" />
        <span className="text-caption text-muted">{unitLabel("fraction", locale)}</span>
      </span>
      <span id={`${id}-note`} className="block text-caption">
        {box.problem !== null && (
          <span role="alert" className="font-semibold">
            ! {box.problem}
          </span>
        )}
      </span>
    </div>
  );
}
