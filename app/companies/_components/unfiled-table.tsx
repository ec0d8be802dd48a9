import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/lib/format/format-date";
import type { CompanySummary } from "@/lib/queries/list-companies";
import { DataTable } from "../../_components/figures/data-table";
import { CompanyLink } from "./company-link";
import { layerName } from "./layer-name";

type UnfiledTableProps = { companies: readonly CompanySummary[]; asOf: string | undefined };

/** Companies without a stored filing, each with the reason: nothing is shown in place of a figure. */
export function UnfiledTable({ companies, asOf }: UnfiledTableProps) {
  const t = useTranslations("companies");
  const locale = useLocale();
  const reason = ({ cik, listing }: CompanySummary) => {
    if (cik === null) return t("missing.noCik", { source: listing?.cikSource ?? "" });
    return asOf === undefined
      ? t("missing.noFilings")
      : t("missing.noFilingsThen", { date: formatDate(asOf, locale) });
  };
  return (
    <section className="border-t border-ink pt-3">
      <h2 className="text-finding font-semibold">{t("unfiled.title", { count: companies.length })}</h2>
      <p className="mt-1 mb-2 max-w-prose text-caption text-muted">{t("unfiled.note")}</p>
      <DataTable
        label={t("unfiled.label")}
        emptyReason={t("table.none")}
        compact
        columns={[
          { key: "company", head: t("table.company"), align: "start" },
          { key: "layer", head: t("company.layer"), align: "start" },
          { key: "reason", head: t("unfiled.reason"), align: "start" },
          { key: "currency", head: t("company.currency"), align: "start" },
          { key: "year", head: t("company.fiscalYearEnd"), align: "start" },
          { key: "source", head: t("unfiled.source"), align: "start" },
        ]}
        rows={companies.map((company) => ({
          key: company.ticker,
          head: <CompanyLink company={company} asOf={asOf} />,
          cells: [
            company.listing === null ? t("unlisted") : layerName(t, company.listing.layer),
            reason(company),
            company.listing?.reportingCurrency,
            company.listing?.fiscalYearEnd,
            <span key="source" className="text-caption text-muted">
              {company.listing?.fiscalYearEndSource}
            </span>,
          ],
        }))}
      />
    </section>
  );
}
