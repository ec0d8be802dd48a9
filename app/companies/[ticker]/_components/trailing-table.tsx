import { useLocale, useTranslations } from "next-intl";
import { formatMoney } from "@/lib/format/format-money";
import { formatNumber, MISSING } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { UsdAmount } from "@/lib/queries/convert-to-usd";
import type { CompanySummary } from "@/lib/queries/list-companies";
import type { TrailingFigures } from "@/lib/queries/trailing-figures";
import { DataTable } from "../../../_components/figures/data-table";
import { EvidenceGlyph } from "../../../_components/figures/evidence-glyph";
import { missingText } from "../../_components/missing-text";
import { SumValue } from "../../_components/sum-value";

const concepts = ["revenue", "capex", "operatingCashFlow", "depreciation"] as const;

type TrailingTableProps = { trailing: TrailingFigures; inUsd: CompanySummary["inUsd"] };

/** The trailing year beside the one before; in dollars too where it is filed in another currency. */
export function TrailingTable({ trailing, inUsd }: TrailingTableProps) {
  const t = useTranslations("companies");
  const locale = useLocale();
  const isForeign = concepts.some((concept) => (trailing.byConcept[concept].unit ?? "USD") !== "USD");
  const share = (value: number | null, sign: "always" | "negative") =>
    value === null ? (
      <span title={t("missing.notPositive")}>{MISSING}</span>
    ) : (
      formatQuantity(value, "fraction", locale, { fractionDigits: 1, sign })
    );
  return (
    <section className="border-t border-ink pt-3">
      <h2 className="mb-2 text-finding font-semibold">
        {t(trailing.basis === "fiscal-year" ? "company.trailing.titleYear" : "company.trailing.title")}
      </h2>
      <DataTable
        label={t("company.trailing.label")}
        emptyReason={t("company.trailing.none")}
        columns={[
          { key: "measure", head: t("company.trailing.measure"), align: "start" },
          { key: "value", head: t("company.trailing.value"), align: "end" },
          { key: "before", head: t("company.trailing.before"), align: "end" },
          { key: "growth", head: t("company.trailing.growth"), align: "end" },
          ...(isForeign ? [{ key: "usd", head: t("company.trailing.usd"), align: "end" as const }] : []),
        ]}
        rows={[
          ...concepts.map((concept) => {
            const figure = trailing.byConcept[concept];
            const name = t(`concept.${concept}`);
            return {
              key: concept,
              head: name,
              cells: [
                <SumValue key="value" label={name} sum={figure} showReason />,
                <SumValue
                  key="before"
                  label={`${name}, ${t("company.trailing.before")}`}
                  sum={figure.before}
                  showReason={false}
                />,
                share(figure.growthFraction, "always"),
                ...(isForeign ? [<UsdValue key="usd" amount={inUsd[concept]} />] : []),
              ],
            };
          }),
          {
            key: "intensity",
            head: t("concept.capexIntensity"),
            cells: [
              share(trailing.capexIntensityFraction, "negative"),
              ...Array.from({ length: isForeign ? 3 : 2 }, () => ""),
            ],
          },
        ]}
      />
    </section>
  );
}

/** Derived at the mean rate of the period, which its title names; without a rate the reason. */
function UsdValue({ amount }: { amount: UsdAmount | null }) {
  const t = useTranslations("companies");
  const locale = useLocale();
  if (amount === null) return MISSING;
  if (amount.missing !== null) {
    return (
      <span className="inline-flex items-baseline gap-x-1.5 text-muted">
        <EvidenceGlyph status="unresolved" />
        <span className="text-caption whitespace-normal">{missingText(t, amount.missing, locale)}</span>
      </span>
    );
  }
  const value = formatMoney(amount.valueUsd, "USD", locale, { significantDigits: 3 });
  return (
    <span className="inline-flex flex-col items-end">
      <span className="inline-flex items-baseline gap-x-1.5">
        <EvidenceGlyph status="derived" />
        {value}
      </span>
      {amount.rate !== null && (
        <span className="text-caption text-muted">
          {t("table.rate", {
            rate: formatNumber(amount.rate.value, locale, { significantDigits: 4 }),
            unit: amount.rate.unit,
            count: String(amount.rate.observationCount),
            series: amount.rate.seriesId,
          })}
        </span>
      )}
    </span>
  );
}
