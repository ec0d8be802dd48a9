/** What every row of Epoch AI's tables carries: who says it, how sure, and what of the line could not be read. */
export type EpochStatement = {
  /** The line's own id or name. */
  id: string;
  /** As published: Confident, Likely, Uncertain and so on; null where the line does not say. */
  confidence: string | null;
  /** The publisher is unsure, or another line of the file says otherwise for the same company, day and measure. */
  isLowConfidence: boolean;
  sourceUrls: string[];
  /** Day of the report, YYYY-MM-DD. */
  reportedOn: string | null;
  notes: string | null;
  /** Cells that are filled and cannot be read, each with its column; they are null above. */
  defects: string[];
};

/** A run rate is a month or quarter times its number in a year: it is not revenue and never added to it. */
export type RevenueMeasure = "run-rate" | "year" | "half-year" | "quarter" | "month" | "other";

export type EpochRevenueRow = EpochStatement & {
  table: "revenue-report";
  company: string;
  asOf: string;
  /** As published, e.g. Annual recurring revenue. */
  statedType: string | null;
  measure: RevenueMeasure | null;
  /** As published (Full company, Product/division); null where the table does not say. */
  perimeter: string | null;
  /** From the table or the line's own words; null where neither says. OpenAI and Anthropic count differently. */
  grossOrNet: "gross" | "net" | null;
  /** Revenue of the period itself. */
  periodRevenueUsd: number | null;
  /** Blank in the table where an annual figure would mislead. */
  annualizedRevenueUsd: number | null;
  /** Every figure scaled to a year, those of products and half-years too: for plotting, not for adding. */
  normalizedToAnnualUsd: number | null;
  periodNote: string | null;
};

export type EpochFundingRow = EpochStatement & {
  table: "funding-round";
  company: string;
  closedOn: string | null;
  /** Closed, Late discussions and so on: only a closed round is money. */
  status: string | null;
  roundType: string | null;
  equityUsd: number | null;
  debtUsd: number | null;
  valuationPostMoneyUsd: number | null;
};

export type EpochComputeSpendRow = EpochStatement & {
  table: "compute-spend";
  company: string;
  asOf: string;
  /** Year, or Annualized: a rate. */
  periodType: string | null;
  categories: string[];
  amountUsd: number;
  inferenceUsd: number | null;
  researchUsd: number | null;
  totalUsd: number | null;
  isExcludedByPublisher: boolean;
};

export type EpochUsageRow = EpochStatement & {
  table: "usage-report";
  company: string;
  product: string | null;
  asOf: string;
  activeUserCount: number | null;
  /** Daily, Weekly or Monthly: counts of different periods do not compare. */
  activeUserPeriod: string | null;
  dailyTokenCount: number | null;
  dailyMessageCount: number | null;
};

export type EpochStaffRow = EpochStatement & {
  table: "staff-report";
  company: string;
  division: string | null;
  perimeter: string | null;
  asOf: string;
  staffCount: number;
};

/** A name with the publisher's `#confident`, `#likely` or `#speculative`; null where it is untagged. */
export type TaggedName = { name: string; certainty: string | null };

export type EpochDataCenterRow = EpochStatement & {
  table: "data-center";
  title: string | null;
  owners: TaggedName[];
  users: TaggedName[];
  project: TaggedName | null;
  /** Today's; null as-of date: the file does not date it. */
  powerMw: number | null;
  h100EquivalentCount: number | null;
  capitalCostUsd2025Billions: number | null;
};

export type EpochDataCenterTimelineRow = EpochStatement & {
  table: "data-center-timeline";
  dataCenter: string;
  asOf: string;
  constructionStatus: string | null;
  powerMw: number | null;
  h100EquivalentCount: number | null;
  buildingsOperationalCount: number | null;
  capitalCostUsd2025Billions: number | null;
  computeCostUsd2025Billions: number | null;
  constructionCostUsd2025Billions: number | null;
  waterUseMillionGallonsPerDay: number | null;
};

export type EpochHardwareRow = EpochStatement & {
  table: "ml-hardware";
  manufacturer: string | null;
  hardwareType: string | null;
  releasedOn: string | null;
  releasePriceUsd: number | null;
  thermalDesignPowerW: number | null;
  memoryBytes: number | null;
  memoryBandwidthBytesPerSecond: number | null;
  tensorFp16FlopPerSecond: number | null;
  fp8FlopPerSecond: number | null;
  fp4FlopPerSecond: number | null;
  int8OpPerSecond: number | null;
};

/** What one source quoted for one chip on one day: an hour of rent, or the chip itself. */
export type EpochHardwarePriceRow = EpochStatement & {
  table: "hardware-price";
  hardware: string;
  vendor: string | null;
  location: string | null;
  pricedOn: string;
  onDemandUsdPerChipHour: number | null;
  oneYearCommitmentUsdPerChipHour: number | null;
  threeYearCommitmentUsdPerChipHour: number | null;
  purchasePriceUsd: number | null;
  /** Chips in the machine the price was quoted for. */
  chipCount: number | null;
};

/** NVIDIA's filed quarters as Epoch AI splits them; the shares of compute are its estimates. */
export type EpochVendorRevenueRow = EpochStatement & {
  table: "vendor-revenue";
  fiscalQuarter: string;
  periodStart: string;
  /** Last day, inclusive. */
  periodEnd: string;
  totalRevenueUsdBillions: number;
  dataCenterRevenueUsdBillions: number | null;
  networkRevenueUsdBillions: number | null;
  computeRevenueUsdBillions: number | null;
};

export type EpochClusterRow = EpochStatement & {
  table: "gpu-cluster";
  /** Existing, Planned or Decommissioned. */
  status: string | null;
  owner: string | null;
  country: string | null;
  firstOperationalOn: string | null;
  chipType: string | null;
  chipCount: number | null;
  h100EquivalentCount: number | null;
  powerCapacityMw: number | null;
  reportedPowerCapacityMw: number | null;
  hardwareCostUsd: number | null;
  isPossibleDuplicate: boolean;
  isInStandardAnalysis: boolean;
};

/** 5th percentile, median and 95th percentile of an estimate. */
export type EpochRange = { p05: number | null; p50: number | null; p95: number | null };

export type EpochChipRow = EpochStatement & {
  table: "chip-estimate";
  /** A cumulative line holds all quarters before it: never added to another line. */
  measure: "period" | "cumulative";
  manufacturer: string;
  owner: string | null;
  chip: string | null;
  periodStart: string;
  /** Last day, inclusive. */
  periodEnd: string;
  unitCount: EpochRange;
  h100EquivalentCount: EpochRange;
  powerMw: EpochRange;
  thermalDesignPowerW: EpochRange;
  /** The period was not over, or not fully known, when it was estimated. */
  isIncomplete: boolean;
};

export type EpochRow =
  | EpochRevenueRow
  | EpochFundingRow
  | EpochComputeSpendRow
  | EpochUsageRow
  | EpochStaffRow
  | EpochDataCenterRow
  | EpochDataCenterTimelineRow
  | EpochHardwareRow
  | EpochHardwarePriceRow
  | EpochVendorRevenueRow
  | EpochClusterRow
  | EpochChipRow;
