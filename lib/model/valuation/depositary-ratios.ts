/** Ordinary shares that one security traded in the United States stands for, where a filing says so. */
export type DepositaryRatio = {
  sharesPerSecurityRatio: number;
  sourceTitle: string;
  sourceUrl: string;
  /** Day of the filing. */
  statedOn: string;
};

/** By ticker. A ratio that changes is a new filing: none of these has been changed since, as far as could be found. */
export const depositaryRatios: Readonly<Record<string, DepositaryRatio>> = {
  TSM: {
    sharesPerSecurityRatio: 5,
    sourceTitle: "Prospectus, Reg. No. 333-126380: each ADS represents five common shares",
    sourceUrl: "https://www.sec.gov/Archives/edgar/data/1046179/000114554905001445/",
    statedOn: "2005-08-05",
  },
  ARM: {
    sharesPerSecurityRatio: 1,
    sourceTitle: "Form F-6/A, Reg. No. 333-274128: each ADS is the right to one ordinary share",
    sourceUrl: "https://www.sec.gov/Archives/edgar/data/1472033/000119380523001247/e618897_f6a-arm.htm",
    statedOn: "2023-09-05",
  },
  ASML: {
    sharesPerSecurityRatio: 1,
    sourceTitle: "Form 8-A/A No. 13: the ordinary shares themselves are registered on Nasdaq",
    sourceUrl: "https://www.sec.gov/Archives/edgar/data/937966/000119312513046005/d484902d8a12ba.htm",
    statedOn: "2013-02-08",
  },
};
