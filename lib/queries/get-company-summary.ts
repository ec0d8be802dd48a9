import "server-only";
import type { CompanyFigure } from "@/lib/contracts/api/companies/company-financials";
import type { Database } from "@/db/database";
import { source } from "@/db/schema/source";
import type { Company } from "./get-company";
import { companyFigure, filingsOf, newestFigures } from "./newest-figures";
import { summariseCompany, type CompanySummary } from "./list-companies";

/** One company as in the list, and the figures behind it. */
export async function getCompanySummary(
  database: Database,
  company: Company,
  asOf?: string,
): Promise<{ summary: CompanySummary; figures: CompanyFigure[] }> {
  const figures = (await newestFigures(database, filingsOf(company), asOf)).map(companyFigure);
  const sources = await database.select().from(source);
  return { summary: await summariseCompany(database, company, figures, sources, asOf), figures };
}
