/** One recorded payload, and when the world and its reader had it. */
export type SnapshotPayload = {
  /** Path below the folder of payloads. */
  file: string;
  sourceId: string;
  /** The publisher's own address of it. */
  sourceUrl: string;
  /** When its figures were published: of filings, each carries its own day. */
  knownAt: string;
  retrievedAt: string;
};

const EPOCH = "https://epoch.ai/data";
const EDGAR = "https://data.sec.gov/api/xbrl/companyfacts";

/** Monthly power prices from January 2015. */
export const pricePayloads: readonly SnapshotPayload[] = [
  {
    file: "energy/eia/databrowser_average-retail-price_monthly_US-states-sectors_2001-01_2025-12.csv",
    sourceId: "eia",
    sourceUrl: "https://www.eia.gov/electricity/data/browser/",
    knownAt: "2026-02-27",
    retrievedAt: "2026-02-27",
  },
  {
    // The day it was pulled is not recorded: dated at the end of its newest month, which may be partial.
    file: "energy/ember/european_wholesale_monthly_2015-01_2025-09.csv",
    sourceId: "ember",
    sourceUrl: "https://ember-energy.org/data/european-wholesale-electricity-price-data/",
    knownAt: "2025-10-01",
    retrievedAt: "2025-10-01",
  },
];

/** Facts of companies, with their ticker; every quarter from 2018 with every value it has had. */
export const filingPayloads: readonly (SnapshotPayload & { ticker: string })[] = [
  companyFacts("AAPL", "0000320193", "companyfacts_CIK0000320193_AAPL_20260321.json.gz", "2026-03-21"),
  companyFacts("CRWV", "0001769628", "transcribed_CRWV_subset.json", "2026-09-22"),
  companyFacts("GOOGL", "0001652044", "companyfacts_CIK0001652044_GOOGL_20260709.json.gz", "2026-07-09"),
  companyFacts("GOOGL", "0001652044", "companyfacts_trimmed_GOOGL_20260806.json.gz", "2026-08-06"),
  companyFacts("MSFT", "0000789019", "companyfacts_trimmed_MSFT_20260806.json.gz", "2026-08-06"),
];

/** Lists under an open licence, as their publishers word each entry. */
export const recordPayloads: readonly SnapshotPayload[] = [
  epoch("epoch/ai_companies_revenue_reports_202601.csv", `${EPOCH}/ai-companies`, "2026-01-31"),
  epoch("epoch/ai_companies_funding_rounds_202601.csv", `${EPOCH}/ai-companies`, "2026-01-31"),
  epoch("epoch/ai_companies_compute_spend_202601.csv", `${EPOCH}/ai-companies`, "2026-01-31"),
  epoch("epoch/ai_companies_usage_reports_202601.csv", `${EPOCH}/ai-companies`, "2026-01-31"),
  epoch("epoch/ai_companies_staff_reports_202601.csv", `${EPOCH}/ai-companies`, "2026-01-31"),
  epoch("epoch/data_centers_202512.csv", `${EPOCH}/data-centers`, "2025-12-31"),
  epoch("epoch/data_center_timelines_202512.csv", `${EPOCH}/data-centers`, "2025-12-31"),
  epoch("epoch/ml_hardware_202512.csv", `${EPOCH}/machine-learning-hardware`, "2025-12-31"),
  epoch("epoch/nvidia_quarterly_revenue.csv", `${EPOCH}/ai-chip-sales`, "2026-04-30"),
  epoch(
    "epoch/chip_counts/csv_export_nvidia_calendar_quarter_chip_timelines.csv",
    `${EPOCH}/ai-chip-sales`,
    "2026-04-30",
  ),
  epoch(
    "epoch/chip_counts/csv_export_tpu_calendar_quarter_chip_timelines.csv",
    `${EPOCH}/ai-chip-sales`,
    "2026-04-30",
  ),
  epoch("epoch/chip_counts/csv_export_amd_chip_timelines.csv", `${EPOCH}/ai-chip-sales`, "2026-04-30"),
  epoch("epoch/chip_counts/csv_export_trainium_chip_timelines.csv", `${EPOCH}/ai-chip-sales`, "2026-04-30"),
  {
    file: "vendors/tokens/genai_prices_data_20260821.json.gz",
    sourceId: "token-prices",
    sourceUrl: "https://github.com/pydantic/genai-prices/blob/main/prices/data.json",
    knownAt: "2026-08-21",
    retrievedAt: "2026-08-21",
  },
  gpuIndex("h100"),
  gpuIndex("h200"),
  gpuIndex("l40s"),
  gpuIndex("4090"),
];

/** Rates and fuel prices in the public domain, from 2015. The day they were pulled is not recorded: dated after their newest month. */
export const indicatorPayloads: readonly SnapshotPayload[] = [
  {
    file: "energy/gas/henry-hub_daily_1997-01-07_2026-08-18.csv",
    sourceId: "eia",
    sourceUrl: "https://www.eia.gov/dnav/ng/hist/rngwhhdD.htm",
    knownAt: "2026-09-01",
    retrievedAt: "2026-09-01",
  },
  {
    file: "vendors/rates/us10y_monthly_datasets.csv",
    sourceId: "fred",
    sourceUrl: "https://fred.stlouisfed.org/series/GS10",
    knownAt: "2026-07-01",
    retrievedAt: "2026-07-01",
  },
];

function companyFacts(
  ticker: string,
  cik: string,
  file: string,
  retrievedAt: string,
): SnapshotPayload & { ticker: string } {
  return {
    ticker,
    file: `vendors/sec/${file}`,
    sourceId: "sec-edgar",
    sourceUrl: `${EDGAR}/CIK${cik}.json`,
    knownAt: retrievedAt,
    retrievedAt,
  };
}

/** The day a table was downloaded is not recorded: dated at the end of the month its file is named by. */
function epoch(file: string, sourceUrl: string, knownAt: string): SnapshotPayload {
  return { file: `vendors/${file}`, sourceId: "epoch", sourceUrl, knownAt, retrievedAt: knownAt };
}

function gpuIndex(accelerator: string): SnapshotPayload {
  return {
    file: `vendors/gpu/cri_outputs_cri-${accelerator}-index.csv`,
    sourceId: "gpu-rental",
    sourceUrl: "https://github.com/ccir-index/cri-h100",
    knownAt: "2026-03-06",
    retrievedAt: "2026-03-06",
  };
}
