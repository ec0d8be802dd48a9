"use client";

import { useLocale, useTranslations } from "next-intl";
import type { UnitCostRequest } from "@/lib/contracts/unit-cost-request";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { FieldSource } from "@/lib/model/unit-cost/field-source";
import type { UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";
import {
  unitCostFieldDefinition,
  unitCostFieldNames,
  type UnitCostField,
} from "@/lib/model/unit-cost/unit-cost-fields";
import { Disclosure } from "../../_components/controls/disclosure";
import { NumberField } from "../../_components/controls/number-field";
import type { Provenance } from "../../_components/figures/provenance";
import { displayUnitOf, sliderRangeOf } from "./unit-cost-field-display";

const groups = ["serving", "capital", "power", "operations"] as const; // what moves the cost most first
/** Chosen above the panel, or so technical that only the API and the address take them. */
const elsewhere = new Set<UnitCostField>([
  "inputTokens",
  "outputTokens",
  "inputSecondsPerToken",
  "outputSecondsPerToken",
  "softwareMultiplierRatio",
]);

type AssumptionPanelProps = {
  request: UnitCostRequest;
  /** The same choice with nothing set by hand. */
  base: UnitCostQuote;
  quote: UnitCostQuote;
  change: (part: Partial<UnitCostRequest>) => void;
};

/** The caption of assumptions in force, each of them an input with its range, evidence, source and reset. */
export function AssumptionPanel({ request, base, quote, change }: AssumptionPanelProps) {
  const t = useTranslations("cost");
  const changedFields = unitCostFieldNames.filter((field) => request.overrides[field] !== undefined);

  function set(field: UnitCostField, value: number) {
    const { [field]: _previous, ...others } = request.overrides;
    const isBase = value === base.inputs.fields[field].value;
    change({ overrides: isBase ? others : { ...others, [field]: value } });
  }

  return (
    <section
      aria-labelledby="assumptions-in-force"
      className="border-t border-ink pt-3 desk:sticky desk:top-4 desk:max-h-[calc(100dvh-2rem)] desk:self-start desk:overflow-y-auto desk:px-2 desk:-mx-2"
      data-print="hide"
    >
      <h2 id="assumptions-in-force" className="text-finding font-semibold">
        {t("assumptions")}
      </h2>
      <p className="mt-1 mb-2 flex flex-wrap items-center justify-between gap-x-3 text-caption text-muted">
        <span role="status">{t("changed", { count: changedFields.length })}</span>
        {changedFields.length > 0 && (
          <button type="button" className="text-action text-ink" onClick={() => change({ overrides: {} })}>
            {t("resetAll")}
          </button>
        )}
      </p>
      {groups.map((group) => {
        const fields = unitCostFieldNames.filter(
          (field) => unitCostFieldDefinition(field).group === group && !elsewhere.has(field),
        );
        const changed = fields.filter((field) => request.overrides[field] !== undefined).length;
        return (
          <Disclosure
            key={group}
            open={group === "serving" || changed > 0}
            summary={
              <span>
                {t(`group.${group}`)}
                {changed > 0 && (
                  <span className="ms-2 text-caption font-normal text-muted">
                    {t("changed", { count: changed })}
                  </span>
                )}
              </span>
            }
          >
            {fields.map((field) => (
              <AssumptionField
                key={field}
                field={field}
                source={base.inputs.fields[field]}
                value={request.overrides[field] ?? quote.inputs.fields[field].value}
                onChange={(value) => set(field, value)}
              />
            ))}
          </Disclosure>
        );
      })}
    </section>
  );
}

type AssumptionFieldProps = {
  field: UnitCostField;
  source: FieldSource;
  value: number;
  onChange: (value: number) => void;
};

function AssumptionField({ field, source, value, onChange }: AssumptionFieldProps) {
  const t = useTranslations("cost");
  const locale = useLocale();
  const { min, max } = unitCostFieldDefinition(field);
  const unit = displayUnitOf(field);
  const write = (bound: number) =>
    formatQuantity(bound, unit, locale, { significantDigits: 3, trimZeros: true });
  const { step, ...sliderRange } = sliderRangeOf(field, source);
  return (
    <NumberField
      label={t(`field.${field}`)}
      value={value}
      baseValue={source.value}
      min={min}
      max={max}
      step={step}
      sliderRange={sliderRange}
      rangeNote={
        source.low === null || source.high === null
          ? t("noPublishedRange")
          : t("publishedRange", { low: write(source.low), high: write(source.high) })
      }
      unit={unit}
      provenance={useFieldProvenance(source)}
      onChange={onChange}
    />
  );
}

function useFieldProvenance(source: FieldSource): Provenance {
  const t = useTranslations("cost.verification");
  const mark = source.verification === "verified" ? "" : `${t(source.verification)} `;
  const dated = source.asOf === null ? source.sourceTitle : `${source.sourceTitle} (${source.asOf})`;
  return {
    evidence: source.evidence,
    source: `${mark}${dated}`,
    ...(source.sourceUrl === null ? {} : { sourceUrl: source.sourceUrl }),
    ...(source.note === null ? {} : { note: source.note }),
  };
}
