import { useLocale, useTranslations } from "next-intl";
import { formatDate, formatPeriod } from "@/lib/format/format-date";
import { formatMoney, formatMoneyInFull } from "@/lib/format/format-money";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { FiledValue, FilingRevision } from "@/lib/contracts/api/companies/company-revisions";
import { CitedLink } from "../../../_components/figures/cited-link";
import { DataTable } from "../../../_components/figures/data-table";
import { TableSection } from "../../../_components/figures/table-section";

const concepts = ["revenue", "capex", "operatingCashFlow", "depreciation"] as const;

/** Restated figures: the first value with its filing, the new one with its own. */
export function RestatementTable({ revisions }: { revisions: readonly FilingRevision[] }) {
  const t = useTranslations("companies");
  const locale = useLocale();
  const money = ({ value }: FiledValue, unit: string) => (
    <span key={value} title={formatMoneyInFull(value, unit, locale)}>
      {formatMoney(value, unit, locale, { significantDigits: 4 })}
    </span>
  );
  const filing = ({ sourceUrl, filedAt }: FiledValue) => (
    <CitedLink key={filedAt} cited={sourceUrl}>
      {formatDate(filedAt, locale)}
    </CitedLink>
  );
  const conceptName = (concept: string) => {
    const known = concepts.find((name) => name === concept);
    return known === undefined ? concept : t(`concept.${known}`);
  };
  return (
    <TableSection
      title={t("company.revisions.title", { count: revisions.length })}
      note={t("company.revisions.note")}
    >
      <DataTable
        label={t("company.revisions.label")}
        emptyReason={t("company.revisions.none")}
        maxHeightPx={560}
        columns={[
          { key: "measure", head: t("company.revisions.measure"), align: "start" },
          { key: "period", head: t("company.revisions.period"), align: "start" },
          { key: "old", head: t("company.revisions.old"), align: "end" },
          { key: "oldFiling", head: t("company.revisions.oldFiling"), align: "end" },
          { key: "new", head: t("company.revisions.new"), align: "end" },
          { key: "newFiling", head: t("company.revisions.newFiling"), align: "end" },
          { key: "change", head: t("company.revisions.change"), align: "end" },
        ]}
        rows={revisions.map((row) => ({
          key: `${row.concept} ${row.calendarQuarter ?? row.fiscalPeriod} ${row.new.filedAt}`,
          head: conceptName(row.concept),
          cells: [
            formatPeriod(row.calendarQuarter ?? row.fiscalPeriod, locale),
            money(row.old, row.unit),
            filing(row.old),
            money(row.new, row.unit),
            filing(row.new),
            formatQuantity(row.old.value > 0 ? row.new.value / row.old.value - 1 : null, "fraction", locale, {
              significantDigits: 2,
              sign: "always",
            }),
          ],
        }))}
      />
    </TableSection>
  );
}
