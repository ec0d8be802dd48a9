import "server-only";
import type { Database } from "@/db/database";
import type { CompanyFinancials } from "@/lib/contracts/api/companies/company-financials";
import { companyOverview } from "./company-overview";
import { getCompany } from "./get-company";
import { getCompanySummary } from "./get-company-summary";

/**
 * Every shown figure of a company as known at `asOf`, of a restated period the newest filing only, and its trailing year.
 * A listed company whose filings are not stored has no figures.
 * @throws {AppError} NOT_FOUND for a ticker nobody lists or files under.
 */
export async function getCompanyFinancials(
  database: Database,
  ticker: string,
  asOf?: string,
): Promise<CompanyFinancials> {
  const company = await getCompany(database, ticker);
  const { summary, figures } = await getCompanySummary(database, company, asOf);
  return { ...company, overview: companyOverview(summary), figures };
}
