"use client";

import { useLocale, useTranslations } from "next-intl";
import type { CapacityOverrides } from "@/lib/contracts/capacity-search-params";
import { formatQuantity } from "@/lib/format/format-quantity";
import {
  capacityFieldDefinition,
  capacityFieldNames,
  type CapacityField,
} from "@/lib/model/capacity/capacity-fields";
import type { FieldSource } from "@/lib/model/unit-cost/field-source";
import { AssumptionFrame } from "../../_components/controls/assumption-frame";
import { Disclosure } from "../../_components/controls/disclosure";
import { NumberField } from "../../_components/controls/number-field";
import { displayUnitOf, sliderRangeOf } from "./capacity-field-display";

const groups = ["power", "chips", "site", "capital", "value"] as const; // what binds first comes first

type CapacityPanelProps = {
  /** With nothing set by hand. */
  base: Record<CapacityField, FieldSource>;
  overrides: CapacityOverrides;
  change: (overrides: CapacityOverrides) => void;
};

/** Every input of the capacity model with its range, date, grade, source and reset. */
export function CapacityPanel({ base, overrides, change }: CapacityPanelProps) {
  const t = useTranslations("capacity");
  const changedCount = capacityFieldNames.filter((field) => overrides[field] !== undefined).length;

  function set(field: CapacityField, value: number) {
    const { [field]: _previous, ...others } = overrides;
    change(value === base[field].value ? others : { ...others, [field]: value });
  }

  return (
    <AssumptionFrame
      title={t("assumptions")}
      changed={t("changed", { count: changedCount })}
      resetAll={changedCount > 0 ? { label: t("resetAll"), run: () => change({}) } : null}
    >
      {groups.map((group) => {
        const fields = capacityFieldNames.filter((field) => capacityFieldDefinition(field).group === group);
        const changed = fields.some((field) => overrides[field] !== undefined);
        return (
          <Disclosure key={group} open={group === "power" || changed} summary={t(`group.${group}`)}>
            {fields.map((field) => (
              <CapacityInputField
                key={field}
                field={field}
                source={base[field]}
                value={overrides[field] ?? base[field].value}
                onChange={(value) => set(field, value)}
              />
            ))}
          </Disclosure>
        );
      })}
    </AssumptionFrame>
  );
}

type CapacityInputFieldProps = {
  field: CapacityField;
  source: FieldSource;
  value: number;
  onChange: (value: number) => void;
};

function CapacityInputField({ field, source, value, onChange }: CapacityInputFieldProps) {
  const t = useTranslations("capacity");
  const locale = useLocale();
  const { min, max } = capacityFieldDefinition(field);
  const unit = displayUnitOf(field);
  const { step, ...sliderRange } = sliderRangeOf(field, source);
  const write = (bound: number) =>
    formatQuantity(bound, unit, locale, { significantDigits: 3, trimZeros: true });
  const range =
    source.low === null || source.high === null
      ? t("noPublishedRange")
      : t("publishedRange", { low: write(source.low), high: write(source.high) });
  const mark = source.verification === "verified" ? "" : t(`mark.${source.verification}`);
  return (
    <NumberField
      label={t(`field.${field}`)}
      value={value}
      baseValue={source.value}
      min={min}
      max={max}
      step={step}
      sliderRange={sliderRange}
      rangeNote={source.asOf === null ? range : `${range}; ${source.asOf}`}
      unit={unit}
      provenance={{
        evidence: source.evidence,
        source: `${mark}${source.sourceTitle}`,
        ...(source.sourceUrl === null ? {} : { sourceUrl: source.sourceUrl }),
        ...(source.note === null ? {} : { note: source.note }),
      }}
      onChange={onChange}
    />
  );
}
