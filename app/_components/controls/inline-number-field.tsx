"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { unitLabel } from "@/lib/format/display-unit";
import { formatQuantity } from "@/lib/format/format-quantity";
import { EvidenceGlyph } from "../figures/evidence-glyph";
import { ProvenanceButton } from "../figures/provenance-button";
import type { NumberFieldProps } from "./number-field";
import { NumberBox } from "./number-box";
import { useNumberDraft } from "./use-number-draft";

type InlineNumberFieldProps = Omit<NumberFieldProps, "step" | "sliderRange" | "rangeNote"> & {
  rangeNote: string;
};

/** An entry of a caption that is an input: value and unit, its range, and its evidence, source and date. */
export function InlineNumberField(props: InlineNumberFieldProps) {
  const { label, value, baseValue, unit, provenance } = props;
  const t = useTranslations("control");
  const locale = useLocale();
  const id = useId();
  const box = useNumberDraft(props);
  const changed = value !== baseValue;
  const show = (amount: number) => formatQuantity(amount, unit, locale);
  return (
    <div className={`-mx-2 min-w-0 px-2 py-1 ${changed ? "bg-paper-tinted" : ""}`}>
      <label htmlFor={id} className="block text-caption text-muted">
        {label}
        {changed && <span className="sr-only"> ({t("changed")})</span>}
      </label>
      <span className="mt-0.5 flex items-center gap-x-1.5">
        <NumberBox id={id} noteId={`${id}-note`} box={box} className="max-w-28 min-w-0" />
        <span className="shrink-0 text-caption text-muted">{unitLabel(unit, locale)}</span>
      </span>
      <span id={`${id}-note`} className="mt-0.5 block text-caption text-muted">
        {box.problem === null ? (
          props.rangeNote
        ) : (
          <span role="alert" className="font-semibold text-ink">
            ! {box.problem}
          </span>
        )}
      </span>
      <ProvenanceButton label={label} fullValue={show(baseValue)} provenance={provenance}>
        <EvidenceGlyph status={changed ? "scenario" : provenance.evidence} />
        <span className="line-clamp-1 text-caption break-all text-muted">{provenance.source}</span>
      </ProvenanceButton>
      {(changed || box.isTyping) && (
        <button
          type="button"
          onClick={() => {
            box.abandon();
            props.onChange(baseValue);
          }}
          className="text-action block text-caption"
        >
          {t("reset")} {show(baseValue)}
          <span className="sr-only"> ({label})</span>
        </button>
      )}
    </div>
  );
}
