import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Database } from "@/db/database";
import { company, companyLayers } from "@/db/schema/company";
import { filingFact } from "@/db/schema/filing-fact";
import { AppError } from "@/lib/errors/app-error";
import { closeTickers } from "./close-tickers";

export type CompanyListing = typeof company.$inferSelect;

/** A company of the bundled list, or one whose filings are stored without being on it. */
export type Company = { ticker: string; cik: string | null; listing: CompanyListing | null };

/** Every company by layer and name; those that are not on the list come last. */
export async function listCompanyIdentities(database: Database): Promise<Company[]> {
  const listed = await database.select().from(company).orderBy(asc(company.name));
  const filers = await database
    .selectDistinct({ ticker: filingFact.ticker, cik: filingFact.cik })
    .from(filingFact)
    .orderBy(asc(filingFact.ticker));
  const known = new Set(listed.flatMap(({ cik, ticker }) => [cik ?? "", ticker]));
  const byLayer = listed.toSorted((a, b) => companyLayers.indexOf(a.layer) - companyLayers.indexOf(b.layer));
  return [
    ...byLayer.map((listing) => ({ ticker: listing.ticker, cik: listing.cik, listing })),
    ...filers
      .filter(({ ticker, cik }) => !known.has(cik) && !known.has(ticker))
      .map(({ ticker, cik }) => ({ ticker, cik, listing: null })),
  ];
}

/**
 * @param ticker in any case; a figure's company is found by its CIK, whatever ticker its filings were stored under.
 * @throws {AppError} NOT_FOUND, naming the tickers that come close.
 */
export async function getCompany(database: Database, ticker: string): Promise<Company> {
  const wanted = ticker.trim().toUpperCase();
  const [listing] = await database.select().from(company).where(eq(company.ticker, wanted));
  if (listing) return { ticker: listing.ticker, cik: listing.cik, listing };
  const companies = await listCompanyIdentities(database);
  const filer = companies.find((candidate) => candidate.ticker === wanted);
  if (filer) return filer;
  const close = closeCompanies(wanted, companies).map((candidate) => candidate.ticker);
  const allowed = close.length > 0 ? close.join(", ") : "a ticker of /api/v1/companies";
  throw new AppError("NOT_FOUND", `There is no company ${wanted}. /api/v1/companies lists them.`, {
    fields: [{ field: "ticker", value: wanted, allowed }],
  });
}

/** Companies a mistyped ticker may have meant, closest first; none for one that exists. */
export async function suggestCompanies(database: Database, ticker: string): Promise<Company[]> {
  const wanted = ticker.trim().toUpperCase();
  const companies = await listCompanyIdentities(database);
  return companies.some((candidate) => candidate.ticker === wanted) ? [] : closeCompanies(wanted, companies);
}

function closeCompanies(wanted: string, companies: readonly Company[]): Company[] {
  const named = companies.map(({ ticker, listing }) => ({ ticker, name: listing?.name ?? null }));
  return closeTickers(wanted, named).flatMap(
    (ticker) => companies.find((candidate) => candidate.ticker === ticker) ?? [],
  );
}
