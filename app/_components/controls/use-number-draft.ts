import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { DisplayUnit } from "@/lib/format/display-unit";
import { formatQuantity } from "@/lib/format/format-quantity";
import { formatQuantityInput, parseQuantity } from "@/lib/format/parse-quantity";

const READ_DIGITS = 5; // of a value nobody types; the provenance has them all

type NumberDraftOptions = {
  value: number;
  /** Shown as an example where what was typed cannot be read. */
  baseValue: number;
  min: number;
  max: number;
  unit: DisplayUnit;
  onChange: (value: number) => void;
};

export type NumberDraft = ReturnType<typeof useNumberDraft>;

/** What is being typed into a number box: handed on as soon as it is a number in range, kept as text until then. */
export function useNumberDraft({ value, baseValue, min, max, unit, onChange }: NumberDraftOptions) {
  const t = useTranslations("control");
  const locale = useLocale();
  const [draft, setDraft] = useState<string | null>(null); // null shows the value
  const typed = draft === null ? value : parseQuantity(draft, unit, locale);
  const problem = problemOf();

  function problemOf(): string | null {
    if (typed === null) return t("unreadable", { example: formatQuantityInput(baseValue, unit, locale) });
    if (typed >= min && typed <= max) return null;
    return t("outOfRange", {
      low: formatQuantity(min, unit, locale),
      high: formatQuantity(max, unit, locale),
    });
  }

  function type(text: string) {
    setDraft(text);
    const parsed = parseQuantity(text, unit, locale);
    if (parsed !== null && parsed >= min && parsed <= max) onChange(parsed);
  }

  return {
    text: draft ?? formatQuantityInput(Number(value.toPrecision(READ_DIGITS)), unit, locale),
    isTyping: draft !== null,
    problem,
    type,
    /** Leaves the box: what could be read stands, what could not stays to be mended. */
    leave: () => {
      if (problem === null) setDraft(null);
    },
    abandon: () => setDraft(null),
  };
}
