"use client";

import { useTranslations } from "next-intl";
import { unitCostFieldDefinition, type UnitCostField } from "@/lib/model/unit-cost/unit-cost-fields";
import { InlineNumberField } from "../../_components/controls/inline-number-field";
import { displayUnitOf } from "@/lib/charts/cost/unit-cost-display-unit";
import type { AssumptionInputs } from "./assumption-inputs";
import { useFieldNotes } from "./use-field-notes";

/** What decides most of the cost, in the order it is spoken of. */
const captionFields: readonly UnitCostField[] = [
  "electricityPriceUsdPerMwh",
  "utilisationFraction",
  "throughputTokensPerSecond",
  "acceleratorPriceUsd",
  "itLifeYears",
  "waccFraction",
  "pueRatio",
  "loadFactorFraction",
];

/** The caption of assumptions in force: its entries are the inputs. */
export function AssumptionCaption({ assumptions }: { assumptions: AssumptionInputs }) {
  const t = useTranslations("cost");
  const notes = useFieldNotes();
  const { valueOf, sourceOf, set, reset, changedCount } = assumptions;
  return (
    <div className="mt-3 border-t border-rule pt-2">
      <div className="grid grid-cols-2 gap-x-6 gap-y-2 tablet:grid-cols-4 desk:grid-cols-8">
        {captionFields.map((field) => {
          const source = sourceOf(field);
          const { min, max } = unitCostFieldDefinition(field);
          return (
            <InlineNumberField
              key={field}
              label={t(`field.${field}`)}
              value={valueOf(field)}
              baseValue={source.value}
              min={min}
              max={max}
              unit={displayUnitOf(field)}
              rangeNote={notes.note(field, source)}
              provenance={notes.provenance(source)}
              onChange={(value) => set(field, value)}
            />
          );
        })}
      </div>
      <p className="mt-2 flex flex-wrap items-center gap-x-4 text-caption text-muted">
        <a href="#assumptions-in-force" className="text-action">
          {t("allAssumptions")}
        </a>
        {changedCount > 0 && (
          <>
            <span>{t("changed", { count: changedCount })}</span>
            <button type="button" className="text-action text-ink" onClick={reset}>
              {t("resetAll")}
            </button>
          </>
        )}
      </p>
    </div>
  );
}
