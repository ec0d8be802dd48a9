import { getLocale, getTranslations } from "next-intl/server";
import { getDatabase } from "@/db/client";
import { companyListFromSearchParams } from "@/lib/contracts/company-search-params";
import type { SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import { formatDate, formatPeriod } from "@/lib/format/format-date";
import { formatMoney } from "@/lib/format/format-money";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { Company } from "@/lib/queries/get-company";
import { getCompanySummary } from "@/lib/queries/get-company-summary";
import { listCompanyStatements } from "@/lib/queries/list-company-statements";
import { listCompanyRevisions } from "@/lib/queries/list-filing-revisions";
import type { TrailingFigures } from "@/lib/queries/trailing-figures";
import { NoticeList } from "../../../_components/figures/notice-list";
import { CompanyProfile } from "./company-profile";
import { FundamentalsChart } from "./fundamentals-chart";
import { FundamentalsTable } from "./fundamentals-table";
import { RestatementTable } from "./restatement-table";
import { StatementTable } from "./statement-table";
import { TrailingTable } from "./trailing-table";

type CompanySectionProps = { company: Company; searchParams: Promise<SearchParamRecord> };

/** One company as of a day: its year, every filed period, what was restated, and what it said about AI revenue. */
export async function CompanySection({ company, searchParams }: CompanySectionProps) {
  const t = await getTranslations("companies");
  const locale = await getLocale();
  const { asOf: asOfText, lang: _lang, ...others } = await searchParams;
  const { request, problems } = companyListFromSearchParams({ asOf: asOfText });
  const { asOf } = request;
  const unknown = Object.keys(others);
  const database = await getDatabase();
  const { summary, figures } = await getCompanySummary(database, company, asOf);
  const { revisions } = await listCompanyRevisions(database, company.ticker, asOf);
  const statements = await listCompanyStatements(database, company, asOf);
  const { trailing } = summary;
  const name = company.listing?.name ?? company.ticker;

  function finding(known: TrailingFigures): string {
    const { capex, operatingCashFlow } = known.byConcept;
    const period = formatPeriod(known.newestPeriod, locale);
    if (capex.value === null || capex.unit === null || !(Number(operatingCashFlow.value) > 0)) {
      return t("company.findingPlain", { name, period });
    }
    const words = {
      name,
      period,
      share: formatQuantity(capex.value / Number(operatingCashFlow.value), "fraction", locale, {
        significantDigits: 2,
      }),
      capex: formatMoney(capex.value, capex.unit, locale, { significantDigits: 3 }),
    };
    if (known.basis === "fiscal-year") return t("company.findingYear", words);
    if (capex.growthFraction === null) return t("company.findingNoGrowth", words);
    const growth = formatQuantity(capex.growthFraction, "fraction", locale, {
      significantDigits: 2,
      sign: "always",
    });
    return t("company.finding", { ...words, growth });
  }

  function absence(): string {
    if (company.cik === null) return t("company.noCikReason", { source: company.listing?.cikSource ?? "" });
    return asOf === undefined
      ? t("company.notFetchedReason")
      : t("company.notKnownReason", { date: formatDate(asOf, locale) });
  }

  return (
    <div className="flex flex-col gap-y-10">
      <NoticeList
        notices={[
          ...(unknown.length > 0 ? [t("unknownParameters", { names: unknown.join(", ") })] : []),
          ...(problems.length > 0 ? [t("invalidParameters", { details: problems.join("; ") })] : []),
        ]}
      />
      <header>
        <p className="text-caption text-muted">{company.ticker}</p>
        <h1 className="text-headline font-semibold">
          {trailing === null ? t("company.findingNone", { name }) : finding(trailing)}
        </h1>
        {trailing === null && (
          <p className="mt-2 max-w-prose border-s-2 border-ink ps-3">
            {t("company.noFilings", { reason: absence() })}
          </p>
        )}
      </header>
      <CompanyProfile summary={summary} />
      {trailing !== null && (
        <>
          <TrailingTable trailing={trailing} inUsd={summary.inUsd} />
          <FundamentalsChart name={name} ticker={company.ticker} basis={trailing.basis} figures={figures} />
          <FundamentalsTable name={name} basis={trailing.basis} figures={figures} />
          <RestatementTable revisions={revisions} />
        </>
      )}
      <StatementTable statements={statements} />
    </div>
  );
}
