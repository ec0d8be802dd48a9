"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { unitLabel, type DisplayUnit } from "@/lib/format/display-unit";
import { formatQuantity } from "@/lib/format/format-quantity";
import { EvidenceGlyph } from "../figures/evidence-glyph";
import type { Provenance } from "../figures/provenance";
import { ProvenanceButton } from "../figures/provenance-button";
import { NumberBox } from "./number-box";
import { useNumberDraft } from "./use-number-draft";

export type NumberFieldProps = {
  label: string;
  value: number; // in the unit's base: dollars, fraction 0–1
  baseValue: number; // value of the parent scenario; a different one is tinted and can be reset
  min: number;
  max: number;
  step: number;
  rangeNote?: string | undefined; // stands for the accepted range below the field, e.g. what a source gives
  sliderRange?: { min: number; max: number } | undefined; // narrower than what the box accepts
  unit: DisplayUnit;
  provenance: Provenance; // of the base value
  onChange: (value: number) => void;
};

/** One assumption: number box and slider on the same value, its unit, range, evidence, source and reset. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, baseValue, min, max, step, unit } = props;
  const t = useTranslations("control");
  const locale = useLocale();
  const id = useId();
  const box = useNumberDraft(props);
  const changed = value !== baseValue;
  const slider = props.sliderRange ?? { min, max };
  const show = (amount: number) => formatQuantity(amount, unit, locale);

  return (
    <div className={`-mx-2 px-2 py-2 ${changed ? "bg-paper-tinted" : ""}`}>
      <div className="flex items-center justify-between gap-x-2">
        <label htmlFor={id} className="min-w-0 text-body">
          {label}
          {changed && <span className="sr-only"> ({t("changed")})</span>}
        </label>
        <ProvenanceButton label={label} fullValue={show(baseValue)} provenance={props.provenance}>
          <EvidenceGlyph status={changed ? "scenario" : props.provenance.evidence} />
          <span className="max-w-32 truncate text-caption text-muted">{props.provenance.source}</span>
        </ProvenanceButton>
      </div>
      <div className="mt-1 grid grid-cols-[minmax(0,1fr)_7rem_auto] items-center gap-x-2">
        <input
          type="range"
          aria-label={label}
          aria-valuetext={show(value)}
          min={slider.min}
          max={slider.max}
          step={step}
          value={Math.min(slider.max, Math.max(slider.min, value))}
          onChange={(event) => {
            box.abandon();
            props.onChange(event.currentTarget.valueAsNumber);
          }}
          className="h-6 w-full accent-ink"
        />
        <NumberBox id={id} noteId={`${id}-note`} box={box} className="" />
        <span className="min-w-10 text-caption text-muted">{unitLabel(unit, locale)}</span>
      </div>
      <div
        id={`${id}-note`}
        className="mt-0.5 flex min-h-6 items-center justify-between gap-x-2 text-caption text-muted"
      >
        {box.problem === null ? (
          <span>{props.rangeNote ?? t("range", { low: show(min), high: show(max) })}</span>
        ) : (
          <span role="alert" className="font-semibold text-ink">
            ! {box.problem}
          </span>
        )}
        {(changed || box.isTyping) && (
          <button
            type="button"
            onClick={() => {
              box.abandon();
              props.onChange(baseValue);
            }}
            className="text-action shrink-0 text-ink"
          >
            {t("reset")} {show(baseValue)}
            <span className="sr-only"> ({label})</span>
          </button>
        )}
      </div>
    </div>
  );
}
