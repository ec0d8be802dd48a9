import type { FilingInstantConcept } from "../filing-row";

/** Tags of which the first that is filed for a day counts; without any of them a required part leaves the sum undone. */
export type InstantPart = { tags: readonly string[]; required: boolean };

export type InstantDefinition = {
  concept: Exclude<FilingInstantConcept, "sharesOutstanding">;
  /** Sums in order of preference: the first whose required parts are all filed for a day counts. */
  sums: readonly (readonly InstantPart[])[];
};

const required = (...tags: string[]): InstantPart => ({ tags, required: true });
const optional = (...tags: string[]): InstantPart => ({ tags, required: false });

const longTermSecurities = optional(
  "MarketableSecuritiesNoncurrent",
  "AvailableForSaleSecuritiesDebtSecuritiesNoncurrent",
  "AvailableForSaleSecuritiesNoncurrent",
);
const shortTermBorrowings = optional("ShortTermBorrowings", "CommercialPaper");

/** Of companies that report under US GAAP, and equity of those under IFRS. Cash and debt have no plain IFRS total. */
export const instantDefinitions: readonly InstantDefinition[] = [
  {
    // Cash, short-term investments and marketable securities of any term. Neither restricted cash nor strategic holdings
    // (`LongTermInvestments`): they are not at hand.
    concept: "cashAndInvestments",
    sums: [
      [required("CashCashEquivalentsAndShortTermInvestments"), longTermSecurities],
      [
        required("CashAndCashEquivalentsAtCarryingValue"),
        optional(
          "MarketableSecuritiesCurrent",
          "ShortTermInvestments",
          "AvailableForSaleSecuritiesDebtSecuritiesCurrent",
          "AvailableForSaleSecuritiesCurrent",
        ),
        longTermSecurities,
      ],
    ],
  },
  {
    // Borrowings, current and not. Leases are left out, and with them every tag that adds them in; the balance sheet comes
    // before the note's `LongTermDebt`, which is often rounded.
    concept: "totalDebt",
    sums: [
      [required("LongTermDebtNoncurrent"), required("DebtCurrent")],
      [required("LongTermDebtNoncurrent"), required("LongTermDebtCurrent"), shortTermBorrowings],
      [required("LongTermDebt"), shortTermBorrowings],
      [required("DebtLongtermAndShorttermCombinedAmount")],
      [required("LongTermDebtNoncurrent"), shortTermBorrowings],
      [
        required("ConvertibleDebtNoncurrent", "ConvertibleLongTermNotesPayable"),
        optional("ConvertibleDebtCurrent", "ConvertibleNotesPayableCurrent"),
      ],
    ],
  },
  {
    // Of the company's own holders; the total with minorities only where no other is filed. May be negative.
    concept: "stockholdersEquity",
    sums: [
      [required("StockholdersEquity", "EquityAttributableToOwnersOfParent")],
      [required("StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest", "Equity")],
    ],
  },
];

/** Shares in issue on a filing's cover page; the SEC's data name no class of shares. */
export const COVER_SHARES_TAG = "EntityCommonStockSharesOutstanding";

/** Shares in issue on the balance sheet, all classes. */
export const BALANCE_SHARES_TAG = "CommonStockSharesOutstanding";

export const instantTags: ReadonlySet<string> = new Set([
  ...instantDefinitions.flatMap(({ sums }) => sums.flat().flatMap(({ tags }) => tags)),
  BALANCE_SHARES_TAG,
]);
