"use client";

import { useTranslations } from "next-intl";
import {
  unitCostFieldDefinition,
  unitCostFieldNames,
  type UnitCostField,
} from "@/lib/model/unit-cost/unit-cost-fields";
import { AssumptionFrame } from "../../_components/controls/assumption-frame";
import { Disclosure } from "../../_components/controls/disclosure";
import { NumberField } from "../../_components/controls/number-field";
import type { AssumptionInputs } from "./assumption-inputs";
import { displayUnitOf } from "@/lib/charts/cost/unit-cost-display-unit";
import { sliderRangeOf } from "./unit-cost-field-display";
import { useFieldNotes } from "./use-field-notes";

const groups = ["serving", "capital", "power", "operations"] as const; // what moves the cost most first
/** Chosen above the panel, or so technical that only the API and the address take them. */
const elsewhere = new Set<UnitCostField>([
  "inputTokens",
  "outputTokens",
  "inputSecondsPerToken",
  "outputSecondsPerToken",
  "softwareMultiplierRatio",
]);

/** Every assumption in force: an input with its range, date, grade, source and reset. */
export function AssumptionPanel({ assumptions }: { assumptions: AssumptionInputs }) {
  const t = useTranslations("cost");
  const { changedCount, isChanged, reset } = assumptions;
  return (
    <AssumptionFrame
      title={t("assumptions")}
      changed={t("changed", { count: changedCount })}
      resetAll={changedCount > 0 ? { label: t("resetAll"), run: reset } : null}
    >
      {groups.map((group) => {
        const fields = unitCostFieldNames.filter(
          (field) => unitCostFieldDefinition(field).group === group && !elsewhere.has(field),
        );
        const changed = fields.filter(isChanged).length;
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
              <AssumptionField key={field} field={field} assumptions={assumptions} />
            ))}
          </Disclosure>
        );
      })}
    </AssumptionFrame>
  );
}

function AssumptionField({ field, assumptions }: { field: UnitCostField; assumptions: AssumptionInputs }) {
  const t = useTranslations("cost");
  const notes = useFieldNotes();
  const { min, max } = unitCostFieldDefinition(field);
  const source = assumptions.sourceOf(field);
  const { step, ...sliderRange } = sliderRangeOf(field, source);
  return (
    <NumberField
      label={t(`field.${field}`)}
      value={assumptions.valueOf(field)}
      baseValue={source.value}
      min={min}
      max={max}
      step={step}
      sliderRange={sliderRange}
      rangeNote={notes.note(field, source)}
      unit={displayUnitOf(field)}
      provenance={notes.provenance(source)}
      onChange={(value) => assumptions.set(field, value)}
    />
  );
}
