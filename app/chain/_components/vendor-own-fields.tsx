"use client";

import { useLocale } from "next-intl";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { VendorAssessment } from "@/lib/model/valuation/assess-vendor";
import type { VendorFigure, VendorFundamentals } from "@/lib/model/valuation/vendor-fundamentals";
import {
  vendorOwnFigures,
  vendorOwnKeys,
  type VendorAssumptionKey,
  type VendorOwnKey,
  type VendorSettings,
} from "@/lib/model/valuation/vendor-settings";
import { unitOfOwn, VendorOwnField } from "./vendor-own-field";
import { withValue } from "./vendor-settings-panel";
import type { VendorWords } from "./vendor-words";

type VendorOwnFieldsProps = {
  assessment: VendorAssessment;
  stored: VendorFundamentals;
  settings: VendorSettings;
  words: VendorWords;
  onChange: (settings: VendorSettings) => void;
};

/** What the reader may know better of one vendor. */
export function VendorOwnFields({ assessment, stored, settings, words, onChange }: VendorOwnFieldsProps) {
  const { t } = words;
  const locale = useLocale();
  const { ticker } = stored;
  const own = settings.own[ticker] ?? {};

  function set(key: VendorOwnKey, value: number | undefined) {
    const figures = withValue(own, key, value);
    const { [ticker]: _, ...others } = settings.own;
    onChange({
      ...settings,
      own: Object.keys(figures).length === 0 ? others : { ...others, [ticker]: figures },
    });
  }

  function noteOf(key: VendorOwnKey): { otherwise: number | null; note: string } {
    if (isAssumption(key) && (key !== "ronicFraction" || settings.forAll.ronicFraction !== undefined)) {
      const held = key === "ronicFraction" ? undefined : assessment.terms[key];
      const value = settings.forAll[key] ?? (own[key] === undefined ? (held ?? null) : null);
      const text = value === null ? "" : formatQuantity(value, unitOfOwn[key], locale);
      return { otherwise: value, note: value === null ? "" : t("settings.forAll", { value: text }) };
    }
    const figure = storedFigure(key, stored, assessment);
    if (figure === null) return { otherwise: null, note: "" };
    const { assumedReturn } = assessment;
    if (key === "ronicFraction" && assumedReturn !== null) {
      const percent = formatQuantity(assumedReturn.modeFraction, "fraction", locale, { fractionDigits: 0 });
      const reason = words.reason(assumedReturn.instead, "fraction");
      return {
        otherwise: assumedReturn.modeFraction,
        note: t("settings.assumedReturn", { value: percent, id: assumedReturn.id, reason }),
      };
    }
    if (figure.value === null)
      return {
        otherwise: null,
        note: t("settings.notStored", { reason: words.reason(figure.reason, "fraction") }),
      };
    const value = formatQuantity(figure.value, unitOfOwn[key], locale, { significantDigits: 4 });
    return { otherwise: figure.value, note: t("settings.asFiled", { value }) };
  }

  return (
    <fieldset className="mt-4 border-t border-rule pt-3">
      <legend className="font-semibold">{t("detail.own", { ticker })}</legend>
      <p className="text-caption text-muted">{t("detail.ownNote")}</p>
      <div className="mt-2 grid grid-cols-2 gap-x-4 gap-y-2 tablet:grid-cols-4 desk:grid-cols-6">
        {vendorOwnKeys.map((key) => (
          <VendorOwnField
            key={key}
            field={key}
            value={own[key]}
            {...noteOf(key)}
            words={words}
            onChange={(value) => set(key, value)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function isAssumption(key: VendorOwnKey): key is VendorAssumptionKey {
  return !Object.hasOwn(vendorOwnFigures, key);
}

/** Null where the reader's own figure hides what is stored: the assessment has it no longer. */
function storedFigure(
  key: Exclude<VendorOwnKey, VendorAssumptionKey> | "ronicFraction",
  stored: VendorFundamentals,
  { ronicFraction, heldGrowthFraction }: VendorAssessment,
): VendorFigure | null {
  const hidden = (figure: VendorFigure) => (figure.source?.sourceId === "yours" ? null : figure);
  switch (key) {
    case "priceUsd":
      return stored.priceUsd;
    case "sharesCount":
      return stored.sharesPerSecurityRatio.value === null
        ? stored.sharesPerSecurityRatio
        : stored.sharesCount;
    case "netDebtUsd":
      return stored.netDebtUsd;
    case "operatingMarginFraction":
      return stored.operatingMarginFraction;
    case "ronicFraction":
      return hidden(ronicFraction);
    case "growthFraction":
      return hidden(heldGrowthFraction);
  }
}
