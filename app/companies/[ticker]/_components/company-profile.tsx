import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate, formatPeriod } from "@/lib/format/format-date";
import type { CompanySummary } from "@/lib/queries/list-companies";
import { FreshnessMark } from "../../../_components/figures/freshness-mark";
import { layerName } from "../../_components/layer-name";
import { CitedLink } from "../../../_components/figures/cited-link";

/** Who the company is, and where each of these comes from. */
export function CompanyProfile({ summary }: { summary: CompanySummary }) {
  const t = useTranslations("companies");
  const locale = useLocale();
  const { listing, cik, trailing, freshness } = summary;
  return (
    <section aria-label={t("company.profile")} className="border-t border-ink pt-3">
      {listing === null && <p className="mb-2 text-caption text-muted">{t("company.unlisted")}</p>}
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 tablet:grid-cols-4">
        {listing !== null && (
          <>
            <Entry name={t("company.layer")}>{layerName(t, listing.layer)}</Entry>
            <Entry name={t("company.role")}>{listing.role}</Entry>
            <Entry name={t("company.exchange")}>{listing.exchange}</Entry>
            <Entry name={t("company.currency")}>{listing.reportingCurrency}</Entry>
            <Entry name={t("company.fiscalYearEnd")} source={listing.fiscalYearEndSource}>
              {listing.fiscalYearEnd}
            </Entry>
          </>
        )}
        <Entry name={t("company.cik")} source={listing?.cikSource}>
          {cik === null ? (
            "—"
          ) : (
            <CitedLink cited={`https://www.sec.gov/cgi-bin/browse-edgar?action=getcompany&CIK=${cik}`}>
              {cik}
            </CitedLink>
          )}
        </Entry>
        {trailing !== null && (
          <Entry
            name={t("company.newest")}
            source={t("company.filedOn", { date: formatDate(trailing.newestFiledAt, locale) })}
          >
            {formatPeriod(trailing.newestPeriod, locale)}
          </Entry>
        )}
        {freshness !== null && (
          <Entry name={t("company.state")}>
            <FreshnessMark freshness={freshness} />
          </Entry>
        )}
      </dl>
    </section>
  );
}

function Entry({
  name,
  source,
  children,
}: {
  name: string;
  source?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className="min-w-0">
      <dt className="text-caption text-muted">{name}</dt>
      <dd>
        {children}
        {source !== undefined && <span className="block text-caption text-muted">{source}</span>}
      </dd>
    </div>
  );
}
