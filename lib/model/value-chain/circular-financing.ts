import { FieldRangeError } from "../field-range-error";

/** Money a vendor gives, or promises, to whoever buys from it. */
export type FinancingLink = {
  financierTicker: string;
  recipient: string;
  /** Whole promise, USD bn; null where none is stated. */
  amountUsdBn: number | null;
  /** Promised in public only: counted apart from what is signed or drawn. */
  isOnlyAnnounced: boolean;
};

/** What a buyer has promised to spend with a vendor. */
export type PurchasePromise = { buyer: string; vendorTicker: string; amountUsdBn: number | null };

export type FinancedRevenue = {
  ticker: string;
  recipients: string[];
  /** Signed or drawn, spread over the years it is spent in, USD bn a year. */
  financedUsdBnPerYear: number;
  /** Announced only, the same way. */
  announcedUsdBnPerYear: number;
  linksWithoutAmountCount: number;
  /** False where no link states an amount: the sums above are then empty, not zero. */
  hasAmount: boolean;
  /** What the same recipients have promised to buy from the vendor, USD bn in all: the way back. Null where none is known. */
  promisedBackUsdBn: number | null;
  /** Of the vendor's layer revenue in the base year, at most 1, announced included; null without revenue or amount. */
  financedShareFraction: number | null;
  /** Layer revenue less the haircut on its financed part; null with the share. */
  revenueAfterHaircutUsdBn: number | null;
};

/**
 * revenue x (1 - h x financed share), financed share = Σ amounts / n years / revenue.
 * @throws {FieldRangeError} for a haircut outside [0, 1], years below 1, a negative amount or revenue.
 */
export function circularFinancing(input: {
  links: readonly FinancingLink[];
  purchases: readonly PurchasePromise[];
  layerRevenueUsdBn: ReadonlyMap<string, number>;
  spreadYears: number;
  haircutFraction: number;
}): FinancedRevenue[] {
  const { links, purchases, layerRevenueUsdBn, spreadYears, haircutFraction } = input;
  if (!(haircutFraction >= 0 && haircutFraction <= 1)) {
    throw new FieldRangeError("haircutFraction", haircutFraction, "be from 0 to 1");
  }
  if (!(spreadYears >= 1 && Number.isFinite(spreadYears))) {
    throw new FieldRangeError("spreadYears", spreadYears, "be at least 1");
  }
  const tickers = [...new Set(links.map(({ financierTicker }) => financierTicker))].toSorted();
  return tickers.map((ticker) => {
    const own = links.filter(({ financierTicker }) => financierTicker === ticker);
    const recipients = [...new Set(own.map(({ recipient }) => recipient))].toSorted();
    const financedUsdBnPerYear = perYear(
      own.filter(({ isOnlyAnnounced }) => !isOnlyAnnounced),
      spreadYears,
    );
    const announcedUsdBnPerYear = perYear(
      own.filter(({ isOnlyAnnounced }) => isOnlyAnnounced),
      spreadYears,
    );
    const revenueUsdBn = layerRevenueUsdBn.get(ticker) ?? null;
    if (revenueUsdBn !== null && !(revenueUsdBn >= 0)) {
      throw new FieldRangeError(`layerRevenueUsdBn of ${ticker}`, revenueUsdBn, "be 0 or more");
    }
    const hasAmount = own.some(({ amountUsdBn }) => amountUsdBn !== null);
    const share =
      hasAmount && revenueUsdBn !== null && revenueUsdBn > 0
        ? Math.min(1, (financedUsdBnPerYear + announcedUsdBnPerYear) / revenueUsdBn)
        : null;
    const promised = purchases.flatMap(({ buyer, vendorTicker, amountUsdBn }) =>
      vendorTicker === ticker && recipients.includes(buyer) ? (amountUsdBn ?? []) : [],
    );
    return {
      ticker,
      recipients,
      financedUsdBnPerYear,
      announcedUsdBnPerYear,
      linksWithoutAmountCount: own.filter(({ amountUsdBn }) => amountUsdBn === null).length,
      hasAmount,
      promisedBackUsdBn: promised.length === 0 ? null : promised.reduce((total, amount) => total + amount, 0),
      financedShareFraction: share,
      revenueAfterHaircutUsdBn:
        revenueUsdBn === null || share === null ? null : revenueUsdBn * (1 - haircutFraction * share),
    };
  });
}

function perYear(links: readonly FinancingLink[], spreadYears: number): number {
  return links.reduce((total, { financierTicker, recipient, amountUsdBn }) => {
    if (amountUsdBn === null) return total;
    if (!(amountUsdBn >= 0 && Number.isFinite(amountUsdBn))) {
      throw new FieldRangeError(
        `amountUsdBn of ${financierTicker} to ${recipient}`,
        amountUsdBn,
        "be 0 or more",
      );
    }
    return total + amountUsdBn / spreadYears;
  }, 0);
}
