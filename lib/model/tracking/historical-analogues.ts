/** What a figure of another boom is set beside. */
export type AnalogueMetric =
  | "capexToIndustryRevenue" // capital expenditure of the industry over what it sold
  | "capexToCarrierRevenue" // capital expenditure over the same companies' revenue
  | "capexGrowth"
  | "capexToGdp"
  | "revenueToForecast"
  | "neverBuilt";

export type AnalogueId =
  | "us-railways-strain"
  | "us-telecom-strain"
  | "us-telecom-2003"
  | "us-telecom-boom"
  | "us-telecom-bust"
  | "us-railways-gdp"
  | "us-telecom-gdp"
  | "uk-east-anglian"
  | "uk-never-built";

export type HistoricalAnalogue = {
  id: AnalogueId;
  episode: "us-railways" | "uk-railways" | "us-telecom";
  period: string;
  metric: AnalogueMetric;
  /** A fraction or a multiple, as the metric says; yearly where it is a growth. */
  value: number;
  /** Secondary: read in a page that quotes it, its origin not seen. */
  verification: "secondary" | "publisher";
  sourceTitle: string;
  sourceUrl: string;
};

const THOMPSON = {
  verification: "secondary",
  sourceTitle: "Exponential View's gauges, discussed by Derek Thompson, transcript at Audioscrape",
  sourceUrl: "https://www.audioscrape.com/person/derek-thompson?page=7",
} as const;

const AZHAR = {
  verification: "secondary",
  sourceTitle: "Azeem Azhar, Are we in an AI bubble?, 25 September 2025, transcript at Audioscrape",
  sourceUrl: "https://www.audioscrape.com/person/azeem-azhar?page=117",
} as const;

/** Other industries in other times: they show how such booms went, not how this one will. What could not be sourced is absent. */
export const historicalAnalogues: readonly HistoricalAnalogue[] = [
  {
    ...THOMPSON,
    id: "us-railways-strain",
    episode: "us-railways",
    period: "1870s",
    metric: "capexToIndustryRevenue",
    value: 2,
  },
  {
    ...THOMPSON,
    id: "us-telecom-strain",
    episode: "us-telecom",
    period: "late 1990s",
    metric: "capexToIndustryRevenue",
    value: 4,
  },
  {
    id: "us-telecom-2003",
    episode: "us-telecom",
    period: "2003",
    metric: "capexToCarrierRevenue",
    value: 0.143,
    verification: "publisher",
    sourceTitle:
      "Infonetics Research through Light Reading, 19 March 2004: North American carriers after the bust",
    sourceUrl: "https://www.lightreading.com/services/service-provider-capex-stabilizes",
  },
  {
    id: "us-telecom-boom",
    episode: "us-telecom",
    period: "1996-2000",
    metric: "capexGrowth",
    value: (135 / 62) ** (1 / 4) - 1, // from 62 to 135 bn of constant 1996 dollars in four years
    verification: "secondary",
    sourceTitle:
      "Federal Reserve Bank of Richmond, Boom and Bust in Telecommunications (2003), through Rupak Ghose",
    sourceUrl: "https://rupakghose.substack.com/p/a-telecoms-bubble-or-a-tech-bubble",
  },
  {
    id: "us-telecom-bust",
    episode: "us-telecom",
    period: "2001",
    metric: "capexGrowth",
    value: 66 / 92 - 1, // from 92 to 66 bn; the page rounds to 28 %
    verification: "publisher",
    sourceTitle:
      "RHK through Lightwave, 28 November 2001: wireline carriers of North America, estimate for 2001",
    sourceUrl:
      "https://lightwaveonline.com/business/market-research/article/16659352/north-american-service-provider-capital-expenditures-to-rebound-in-2003",
  },
  {
    ...AZHAR,
    id: "us-railways-gdp",
    episode: "us-railways",
    period: "19th century",
    metric: "capexToGdp",
    value: 0.036,
  },
  {
    ...AZHAR,
    id: "us-telecom-gdp",
    episode: "us-telecom",
    period: "late 1990s",
    metric: "capexToGdp",
    value: 0.01,
  },
  {
    id: "uk-east-anglian",
    episode: "uk-railways",
    period: "1845-1855",
    metric: "revenueToForecast",
    value: 687 / 1070, // pounds a mile, earned in 1855 over promised in 1845
    verification: "secondary",
    sourceTitle: "Odlyzko (2012) on the East Anglian Railway, quoted by an essay",
    sourceUrl: "https://aggieagora.org/table-economy-and-ten-years-of-development-odlyzko-2012/",
  },
  {
    id: "uk-never-built",
    episode: "uk-railways",
    period: "1846",
    metric: "neverBuilt",
    value: 1 / 3, // "around a third of the railways authorised"
    verification: "secondary",
    sourceTitle: "Wikipedia, Railway Mania",
    sourceUrl: "https://wiki-gateway.eudic.net/wikipedia_en/Railway_Mania.html",
  },
];
