import { useLocale, useTranslations } from "next-intl";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { FieldSource } from "@/lib/model/unit-cost/field-source";
import type { UnitCostField } from "@/lib/model/unit-cost/unit-cost-fields";
import type { Provenance } from "../../_components/figures/provenance";
import { displayUnitOf } from "@/lib/charts/cost/unit-cost-display-unit";

/** What an input's source says, in words: range, date, grade, and where it comes from. */
export function useFieldNotes() {
  const t = useTranslations("cost");
  const evidence = useTranslations("figure.evidence");
  const locale = useLocale();

  function range(field: UnitCostField, { low, high }: FieldSource): string {
    if (low === null || high === null) return t("noPublishedRange");
    const write = (bound: number) =>
      formatQuantity(bound, displayUnitOf(field), locale, { significantDigits: 3, trimZeros: true });
    return t("publishedRange", { low: write(low), high: write(high) });
  }

  /** "estimated, UNVERIFIED" */
  function grade({ evidence: status, verification }: FieldSource): string {
    const word = evidence(status);
    return verification === "verified" || verification === "overridden"
      ? word
      : `${word}, ${t(`grade.${verification}`)}`;
  }

  function provenance(source: FieldSource): Provenance {
    const mark = source.verification === "verified" ? "" : `${t(`verification.${source.verification}`)} `;
    const dated = source.asOf === null ? source.sourceTitle : `${source.sourceTitle} (${source.asOf})`;
    return {
      evidence: source.evidence,
      source: `${mark}${dated}`,
      ...(source.sourceUrl === null ? {} : { sourceUrl: source.sourceUrl }),
      ...(source.note === null ? {} : { note: source.note }),
    };
  }

  /** "published 30% to 85%; 2026; Estimated" */
  function note(field: UnitCostField, source: FieldSource): string {
    return [range(field, source), source.asOf, grade(source)].filter((part) => part !== null).join("; ");
  }

  return { grade, note, provenance };
}
