import "server-only";
import type { CompanyFigure } from "@/lib/contracts/api/companies/company-financials";
import { inArray } from "drizzle-orm";
import type { Database } from "@/db/database";
import { filingFact } from "@/db/schema/filing-fact";
import { quarterEnd } from "@/lib/model/tracking/calendar-quarter";
import { marketFigures } from "@/lib/model/valuation/market-figures";
import { derivedFigure, unresolved } from "@/lib/model/valuation/vendor-figure";
import {
  vendorBalances,
  vendorFlows,
  type UnresolvedReason,
  type VendorFigure,
  type VendorFundamentals,
} from "@/lib/model/valuation/vendor-fundamentals";
import { listCompanyIdentities, type Company } from "./get-company";
import { companyFigure, newestFigures } from "./newest-figures";
import { listNewestCloses, type NewestCloses } from "./list-newest-closes";
import { trailingFiguresOf, type TrailingFigure, type TrailingFiguresOf } from "./trailing-figures";
import { balanceInUsd, filedBalance, filedFlow, flowInUsd, sharedBalanceDay } from "./vendor-filing-figure";
import { priceFigure, securityRatioFigure, sharesAfterSplits } from "./vendor-price-figure";

export type { VendorFundamentals } from "@/lib/model/valuation/vendor-fundamentals";

type Options = { asOf?: string | undefined; isPublicInstance: boolean };
type Trailing = TrailingFiguresOf<(typeof vendorFlows)[number]>;
type Flows = Record<(typeof vendorFlows)[number], VendorFigure>;

/** Every listed company of the chain with what is filed and traded of it, as known at `asOf` or now; what is missing says why. */
export async function listVendorFundamentals(
  database: Database,
  { asOf, isPublicInstance }: Options,
): Promise<VendorFundamentals[]> {
  const identities = await listCompanyIdentities(database);
  const companies = identities.filter(({ listing }) => listing !== null); // a filer nobody lists is no vendor of the chain
  const concepts = [...vendorFlows, ...vendorBalances];
  const rows = await newestFigures(database, inArray(filingFact.concept, concepts), asOf);
  const byFiler = new Map<string, CompanyFigure[]>();
  for (const row of rows) {
    for (const filer of [row.cik, row.ticker]) {
      const figures = byFiler.get(filer);
      if (figures) figures.push(companyFigure(row));
      else byFiler.set(filer, [companyFigure(row)]);
    }
  }
  const closes = await listNewestCloses(database, asOf);
  return Promise.all(
    companies.map((company) =>
      vendorFundamentals(database, company, byFiler.get(company.cik ?? company.ticker) ?? [], closes, {
        asOf,
        isPublicInstance,
      }),
    ),
  );
}

async function vendorFundamentals(
  database: Database,
  { ticker, cik, listing }: Company,
  figures: readonly CompanyFigure[],
  closes: NewestCloses,
  { asOf, isPublicInstance }: Options,
): Promise<VendorFundamentals> {
  const trailing = trailingFiguresOf(figures, vendorFlows);
  const absent: UnresolvedReason = { code: cik === null ? "no-cik" : "no-filing" };
  const filed = filedFlows(trailing, absent);
  const inUsd = await flowsInUsd(database, filed, trailing, asOf);
  const netDebtDay = sharedBalanceDay(figures, "totalDebt", "cashAndInvestments");
  const balance = (concept: (typeof vendorBalances)[number], onDay: string | null) =>
    trailing === null
      ? { figure: unresolved(absent), unit: null, day: null }
      : filedBalance(concept, figures, newestOf(trailing), onDay);
  const cashUsd = await balanceInUsd(database, balance("cashAndInvestments", netDebtDay), asOf);
  const debtUsd = await balanceInUsd(database, balance("totalDebt", netDebtDay), asOf);
  const price = await priceFigure(database, closes.byTicker.get(ticker), listing, { asOf, isPublicInstance });
  const market = {
    priceUsd: price.priceUsd,
    sharesCount: sharesAfterSplits(
      balance("sharesOutstanding", null).figure,
      closes.splitsByTicker.get(ticker) ?? [],
      price.priceUsd.source?.periodEnd ?? null,
    ),
    sharesPerSecurityRatio: securityRatioFigure(ticker, listing),
    netDebtUsd: derivedFigure([debtUsd, cashUsd], (debt = 0, cash = 0) => debt - cash),
  };
  return {
    ticker,
    name: listing?.name ?? ticker,
    cik,
    layer: listing?.layer ?? null,
    exchange: listing?.exchange ?? null,
    reportingCurrency: listing?.reportingCurrency ?? null,
    basis: trailing?.basis ?? null,
    newestPeriod: trailing?.newestPeriod ?? null,
    newestPeriodEnd: trailing?.newestPeriodEnd ?? null,
    revenueUsd: inUsd.revenue,
    revenueGrowthFraction: growthFigure(filed.revenue, trailing?.byConcept.revenue),
    grossMarginFraction: ratioToRevenue(filed.grossProfit, filed.revenue),
    operatingMarginFraction: ratioToRevenue(filed.operatingIncome, filed.revenue),
    operatingIncomeUsd: inUsd.operatingIncome,
    capexUsd: inUsd.capex,
    capexIntensityFraction: ratioToRevenue(filed.capex, filed.revenue),
    operatingCashFlowUsd: inUsd.operatingCashFlow,
    freeCashFlowUsd: derivedFigure(
      [inUsd.operatingCashFlow, inUsd.capex],
      (operatingCashFlow = 0, capex = 0) => operatingCashFlow - capex,
    ),
    bookEquityUsd: await balanceInUsd(database, balance("stockholdersEquity", null), asOf),
    priceCurrency: price.priceCurrency,
    mayPassOnPrice: price.mayPassOnPrice,
    ...market,
    ...marketFigures(market),
  };
}

function filedFlows(trailing: Trailing | null, absent: UnresolvedReason): Flows {
  const flow = (concept: (typeof vendorFlows)[number]) =>
    trailing === null ? unresolved(absent) : filedFlow(concept, trailing.byConcept[concept]);
  return {
    revenue: flow("revenue"),
    grossProfit: flow("grossProfit"),
    operatingIncome: flow("operatingIncome"),
    capex: flow("capex"),
    operatingCashFlow: flow("operatingCashFlow"),
  };
}

async function flowsInUsd(
  database: Database,
  filed: Flows,
  trailing: Trailing | null,
  asOf: string | undefined,
): Promise<Flows> {
  const converted = async (concept: (typeof vendorFlows)[number]) =>
    trailing === null
      ? filed[concept]
      : flowInUsd(database, filed[concept], trailing.byConcept[concept], asOf);
  return {
    revenue: await converted("revenue"),
    grossProfit: filed.grossProfit,
    operatingIncome: await converted("operatingIncome"),
    capex: await converted("capex"),
    operatingCashFlow: await converted("operatingCashFlow"),
  };
}

/** In the currency of the filing, so that no rate is needed. */
function ratioToRevenue(part: VendorFigure, revenue: VendorFigure): VendorFigure {
  return derivedFigure([part, revenue], (amount = 0, whole = 0) =>
    whole > 0 ? amount / whole : { code: "no-revenue", revenueUsd: whole },
  );
}

function growthFigure(revenue: VendorFigure, trailing: TrailingFigure | undefined): VendorFigure {
  return derivedFigure([revenue], () => {
    if (trailing === undefined) return { code: "no-filing" };
    if (trailing.growthFraction !== null) return trailing.growthFraction;
    const { missing } = trailing.before;
    return missing?.code === "missing-periods"
      ? { code: "missing-quarters", concept: "revenue", quarters: missing.periods }
      : { code: "no-growth-base" };
  });
}

/** Extracts without dates give the calendar quarter alone. */
function newestOf({ newestPeriod, newestPeriodEnd }: Trailing): { period: string; day: string } {
  return { period: newestPeriod, day: newestPeriodEnd ?? quarterEnd(newestPeriod).slice(0, 10) };
}
