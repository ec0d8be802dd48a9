import type { FilingFlowConcept } from "../filing-row";

export type ConceptTags = {
  concept: FilingFlowConcept;
  /** In order of preference. A fiscal year is taken from the one that covers most of it. */
  tags: readonly string[];
  /** True where a later tag may be a part of an earlier one: it is not used for a year in which their full years differ. */
  firstIsTotal: boolean;
  /** True where a negative difference of year-to-date facts can only be a mistake. */
  neverNegative: boolean;
};

/** Of companies that report under US GAAP. */
const usGaapTags: readonly ConceptTags[] = [
  {
    concept: "revenue",
    tags: [
      "Revenues",
      "RevenueFromContractWithCustomerExcludingAssessedTax",
      "RevenueFromContractWithCustomerIncludingAssessedTax",
      "SalesRevenueNet",
      "SalesRevenueGoodsNet",
      "SalesRevenueServicesNet",
    ],
    firstIsTotal: true,
    neverNegative: true,
  },
  {
    concept: "capex",
    tags: [
      "PaymentsToAcquirePropertyPlantAndEquipment",
      "PaymentsToAcquireProductiveAssets",
      "PaymentsToAcquireOtherPropertyPlantAndEquipment",
      "PaymentsForCapitalImprovements",
      "PaymentsToAcquireMachineryAndEquipment",
    ],
    firstIsTotal: false,
    neverNegative: true,
  },
  {
    concept: "operatingCashFlow",
    tags: [
      "NetCashProvidedByUsedInOperatingActivities",
      "NetCashProvidedByUsedInOperatingActivitiesContinuingOperations",
    ],
    firstIsTotal: true,
    neverNegative: false,
  },
  {
    // The cash-flow statement's total comes first; `Depreciation` is often only a yearly note on property.
    concept: "depreciation",
    tags: [
      "DepreciationDepletionAndAmortization",
      "DepreciationAmortizationAndAccretionNet",
      "DepreciationAndAmortization",
      "Depreciation",
      "OtherDepreciationAndAmortization",
    ],
    firstIsTotal: false,
    neverNegative: true,
  },
  { concept: "grossProfit", tags: ["GrossProfit"], firstIsTotal: true, neverNegative: false },
  { concept: "operatingIncome", tags: ["OperatingIncomeLoss"], firstIsTotal: true, neverNegative: false },
];

/** Of foreign private issuers, which report under IFRS, mostly once a year (20-F). */
const ifrsTags: readonly ConceptTags[] = [
  {
    concept: "revenue",
    tags: ["Revenue", "RevenueFromContractsWithCustomers"],
    firstIsTotal: true,
    neverNegative: true,
  },
  {
    concept: "capex",
    tags: [
      "PurchaseOfPropertyPlantAndEquipmentClassifiedAsInvestingActivities",
      "PurchaseOfPropertyPlantAndEquipmentIntangibleAssetsOtherThanGoodwillInvestmentPropertyAndOtherNoncurrentAssets",
    ],
    firstIsTotal: false,
    neverNegative: true,
  },
  {
    concept: "operatingCashFlow",
    tags: [
      "CashFlowsFromUsedInOperatingActivities",
      "CashFlowsFromUsedInOperatingActivitiesContinuingOperations",
    ],
    firstIsTotal: true,
    neverNegative: false,
  },
  {
    concept: "depreciation",
    tags: [
      "AdjustmentsForDepreciationAndAmortisationExpense",
      "DepreciationAndAmortisationExpense",
      "AdjustmentsForDepreciationExpense",
      "DepreciationExpense",
    ],
    firstIsTotal: false,
    neverNegative: true,
  },
  { concept: "grossProfit", tags: ["GrossProfit"], firstIsTotal: true, neverNegative: false },
  {
    concept: "operatingIncome",
    tags: ["ProfitLossFromOperatingActivities"],
    firstIsTotal: true,
    neverNegative: false,
  },
];

/** What revenue less gross profit is, for companies that file it instead. */
export const costOfRevenueTags: readonly string[] = [
  "CostOfRevenue", // US GAAP
  "CostOfGoodsAndServicesSold", // US GAAP
  "CostOfSales", // IFRS
];

export const taxonomies = ["us-gaap", "ifrs-full"] as const;

export type Taxonomy = (typeof taxonomies)[number];

const tagsOf: Record<Taxonomy, readonly ConceptTags[]> = {
  "us-gaap": usGaapTags,
  "ifrs-full": ifrsTags,
};

/** Tags of the taxonomies a company has reported in; those of the first are preferred. */
export function conceptTags(reported: readonly Taxonomy[]): ConceptTags[] {
  const [first, ...others] = reported;
  return (first === undefined ? [] : tagsOf[first]).map((definition) => {
    const later = others.flatMap((taxonomy) =>
      tagsOf[taxonomy].flatMap(({ concept, tags }) => (concept === definition.concept ? tags : [])),
    );
    return { ...definition, tags: [...new Set([...definition.tags, ...later])] };
  });
}
