"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";
import { unitCostFieldDefinition, unitCostFieldNames } from "@/lib/model/unit-cost/unit-cost-fields";
import { DataTable } from "../../_components/figures/data-table";
import { CitedLink } from "../../_components/figures/cited-link";
import { EvidenceGlyph } from "../../_components/figures/evidence-glyph";
import { displayUnitOf } from "@/lib/charts/cost/unit-cost-display-unit";
import { useFieldNotes } from "./use-field-notes";

/** Every parameter the figures of the page rest on, with value, range, date, grade and source. */
export function ParameterTable({ quote }: { quote: UnitCostQuote }) {
  const t = useTranslations("cost.parameters");
  const fields = useTranslations("cost.field");
  const locale = useLocale();
  const notes = useFieldNotes();
  const sources = unitCostFieldNames.map((field) => ({ field, source: quote.inputs.fields[field] }));
  const weak = sources.filter(({ source }) => source.verification !== "verified").length;
  return (
    <section
      id="parameters"
      aria-labelledby="parameters-heading"
      className="min-w-0 border-t border-ink pt-3"
    >
      <h2 id="parameters-heading" className="mb-2 text-finding font-semibold">
        {t("finding", { count: sources.length, weak })}
      </h2>
      <DataTable
        label={t("label")}
        compact
        maxHeightPx={560}
        emptyReason={t("label")}
        columns={[
          { key: "name", head: t("name"), align: "start" },
          { key: "value", head: t("value"), align: "end" },
          { key: "low", head: t("low"), align: "end" },
          { key: "high", head: t("high"), align: "end" },
          { key: "asOf", head: t("asOf"), align: "start" },
          { key: "grade", head: t("grade"), align: "start" },
          { key: "source", head: t("source"), align: "start", wrap: true },
        ]}
        rows={sources.map(({ field, source }) => {
          const unit = displayUnitOf(field);
          const show = (value: number | null) =>
            formatQuantity(value, unit, locale, { significantDigits: 4, trimZeros: true });
          return {
            key: field,
            head: fields(field),
            emphasised: source.verification === "overridden",
            cells: [
              <span key="value" title={`${field} [${unitCostFieldDefinition(field).unit}]`}>
                {show(source.value)}
              </span>,
              show(source.low),
              show(source.high),
              source.asOf ?? "—",
              <span key="grade" className="inline-flex items-baseline gap-x-1.5">
                <EvidenceGlyph status={source.evidence} decorative />
                {source.verification === "overridden" ? t("set") : notes.grade(source)}
              </span>,
              source.sourceUrl === null ? (
                source.sourceTitle
              ) : (
                <CitedLink key="source" cited={source.sourceUrl}>
                  {source.sourceTitle}
                </CitedLink>
              ),
            ],
          };
        })}
      />
    </section>
  );
}
