export type SourceDescription = {
  id: string;
  publisher: string;
  title: string;
  homepageUrl: string;
  licenceName: string;
  licenceUrl: string | null;
  attribution: string;
  /** False keeps rows out of exports and of what others may download. */
  redistribution: boolean;
  cadence: "monthly" | "quarterly" | "irregular";
  cadenceDays: number;
  /** Days from a period's end to its usual publication. */
  expectedLagDays: number;
  units: string;
};

const CC_BY_4 = "https://creativecommons.org/licenses/by/4.0/";

/** Every origin of a figure in the product. The first three are fetched; the others come with the snapshot. */
export const sourceCatalogue: readonly SourceDescription[] = [
  {
    id: "eia",
    publisher: "U.S. Energy Information Administration",
    title: "Average retail price of electricity",
    homepageUrl: "https://www.eia.gov/electricity/data/browser/",
    licenceName: "Public domain (US government)",
    licenceUrl: "https://www.eia.gov/about/copyrights_reuse.php",
    attribution: "Source: U.S. Energy Information Administration",
    redistribution: true,
    cadence: "monthly",
    cadenceDays: 31,
    expectedLagDays: 60,
    units: "US cents per kWh, nominal",
  },
  {
    id: "ember",
    publisher: "Ember",
    title: "European wholesale electricity price, monthly",
    homepageUrl: "https://ember-energy.org/data/european-wholesale-electricity-price-data/",
    licenceName: "CC BY 4.0",
    licenceUrl: CC_BY_4,
    attribution: "Source: Ember, CC BY 4.0",
    redistribution: true,
    cadence: "monthly",
    cadenceDays: 31,
    expectedLagDays: 7,
    units: "EUR per MWh, nominal",
  },
  {
    id: "sec-edgar",
    publisher: "U.S. Securities and Exchange Commission",
    title: "Company facts (XBRL) from 10-Q and 10-K filings",
    homepageUrl: "https://www.sec.gov/search-filings/edgar-application-programming-interfaces",
    licenceName: "Public domain (US government)",
    licenceUrl: "https://www.sec.gov/about/privacy-information",
    attribution: "Source: company filings, SEC EDGAR",
    redistribution: true,
    cadence: "quarterly",
    cadenceDays: 92,
    expectedLagDays: 45,
    units: "USD, nominal",
  },
  {
    id: "sec-edgar-secondary",
    publisher: "SEC filings through third-party extracts",
    title: "Quarterly figures read from extracts of filings",
    homepageUrl: "https://www.sec.gov/search-filings",
    licenceName: "Facts of public filings; the extracts state no licence",
    licenceUrl: null,
    attribution: "Source: company filings, SEC EDGAR, through the extract named beside each figure",
    redistribution: true,
    cadence: "quarterly",
    cadenceDays: 92,
    expectedLagDays: 45,
    units: "USD, nominal",
  },
  {
    id: "ai-revenue",
    publisher: "Epoch AI and the press",
    title: "Statements about AI revenue",
    homepageUrl: "https://epoch.ai/data/ai-companies",
    licenceName: "CC BY 4.0 (Epoch AI); facts with citation (press)",
    licenceUrl: CC_BY_4,
    attribution: "Source: Epoch AI, Data on AI Companies, CC BY 4.0, and the pages named beside each figure",
    redistribution: true,
    cadence: "irregular",
    cadenceDays: 92,
    expectedLagDays: 30,
    units: "USD, nominal; run rates, quarters and years are kept apart",
  },
  {
    id: "cost-assumptions",
    publisher: "Several; named beside each figure",
    title: "Inputs of the unit-cost model with their ranges",
    homepageUrl: "https://epoch.ai/data/data-centers",
    licenceName: "Facts with citation",
    licenceUrl: null,
    attribution: "Source: as named beside each figure",
    redistribution: true,
    cadence: "irregular",
    cadenceDays: 183,
    expectedLagDays: 92,
    units: "as named beside each figure",
  },
  {
    id: "scenario-parameters",
    publisher: "Several; named beside each figure",
    title: "Bear, base and bull parameters",
    homepageUrl: "https://www.goldmansachs.com/insights",
    licenceName: "Facts with citation; own assumptions CC BY 4.0",
    licenceUrl: CC_BY_4,
    attribution: "Source: as named beside each figure; own assumptions: Joule Street, CC BY 4.0",
    redistribution: true,
    cadence: "irregular",
    cadenceDays: 183,
    expectedLagDays: 92,
    units: "as named beside each figure",
  },
  {
    id: "operating-points",
    publisher: "InferenceX (SemiAnalysis), MLCommons, DeepSeek",
    title: "Measured inference throughput",
    homepageUrl: "https://github.com/SemiAnalysisAI/InferenceX",
    licenceName: "Facts with citation",
    licenceUrl: null,
    attribution: "Source: InferenceX by SemiAnalysis and the publications named beside each figure",
    redistribution: true,
    cadence: "irregular",
    cadenceDays: 92,
    expectedLagDays: 30,
    units: "tokens per second per accelerator",
  },
];
