"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { unitLabel, type DisplayUnit } from "@/lib/format/display-unit";
import { formatQuantity } from "@/lib/format/format-quantity";
import { formatQuantityInput, parseQuantity } from "@/lib/format/parse-quantity";
import { vendorOwnRange, type VendorOwnKey } from "@/lib/model/valuation/vendor-settings";
import type { VendorWords } from "./vendor-words";

export const unitOfOwn: Readonly<Record<VendorOwnKey, DisplayUnit>> = {
  priceUsd: "usd",
  sharesCount: "count",
  netDebtUsd: "usd",
  operatingMarginFraction: "fraction",
  ronicFraction: "fraction",
  growthFraction: "fraction",
  waccFraction: "fraction",
  terminalGrowthFraction: "fraction",
  terminalRonicFraction: "fraction",
  taxRateFraction: "fraction",
  growthYears: "years",
  fadeYears: "years",
};

type VendorOwnFieldProps = {
  field: VendorOwnKey;
  /** The reader's; undefined where none is set. */
  value: number | undefined;
  /** What holds without it, as an example of how to write one; null where nothing is stored. */
  otherwise: number | null;
  /** Where that comes from, or why it is not there. */
  note: string;
  words: VendorWords;
  onChange: (value: number | undefined) => void;
};

/** A figure the reader may put in place of a stored one; an empty box leaves the stored one in force. */
export function VendorOwnField({ field, value, otherwise, note, words, onChange }: VendorOwnFieldProps) {
  const control = useTranslations("control");
  const { t } = words;
  const locale = useLocale();
  const id = useId();
  const unit = unitOfOwn[field];
  const { min, max, whole } = vendorOwnRange(field);
  const [draft, setDraft] = useState<string | null>(null); // null shows the value
  const written = value === undefined ? "" : formatQuantityInput(value, unit, locale);
  const text = draft ?? written;
  const parsed = text.trim() === "" ? null : parseQuantity(text, unit, locale);
  const isUsable = parsed !== null && parsed >= min && parsed <= max && (!whole || Number.isInteger(parsed));
  const example = formatQuantityInput(otherwise ?? Math.max(min, Math.min(max, 1)), unit, locale);

  function type(next: string) {
    setDraft(next);
    if (next.trim() === "") {
      onChange(undefined);
      return;
    }
    const number = parseQuantity(next, unit, locale);
    if (number !== null && number >= min && number <= max && (!whole || Number.isInteger(number)))
      onChange(number);
  }

  const problem =
    text.trim() === "" || isUsable
      ? null
      : parsed === null
        ? control("unreadable", { example })
        : control("outOfRange", {
            low: formatQuantity(min, unit, locale),
            high: formatQuantity(max, unit, locale),
          });
  return (
    <div className={`min-w-0 px-2 py-1 ${value === undefined ? "" : "bg-paper-tinted"}`}>
      <label htmlFor={id} className="block text-caption text-muted">
        {t(`settings.${field}`)}
        {value !== undefined && <span className="font-semibold text-ink"> ({t("settings.yours")})</span>}
      </label>
      <span className="mt-0.5 flex items-center gap-x-1.5">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          value={text}
          placeholder={
            otherwise === null ? "" : formatQuantityInput(Number(otherwise.toPrecision(5)), unit, locale)
          }
          aria-invalid={problem !== null}
          aria-describedby={`${id}-note`}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={() => problem === null && setDraft(null)}
          onKeyDown={(event) => event.key === "Escape" && setDraft(null)}
          className="field-edge h-8 w-full max-w-32 px-2 text-end font-medium aria-invalid:outline-2 aria-invalid:outline-dashed"
        />
        <span className="shrink-0 text-caption text-muted">{unitLabel(unit, locale)}</span>
      </span>
      <span id={`${id}-note`} className="mt-0.5 block text-caption text-muted">
        {problem === null ? (
          note
        ) : (
          <span role="alert" className="font-semibold text-ink">
            ! {problem}
          </span>
        )}
      </span>
      {(value !== undefined || draft !== null) && (
        <button
          type="button"
          onClick={() => {
            setDraft(null);
            onChange(undefined);
          }}
          aria-label={t("settings.clear", { field: t(`settings.${field}`) })}
          className="text-action text-caption"
        >
          {t("settings.clearShort")}
        </button>
      )}
    </div>
  );
}
