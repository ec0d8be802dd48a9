/** Ordinary shares that one security traded in the United States stands for, where a filing says so. */
export type DepositaryRatio = {
  sharesPerSecurityRatio: number;
  /** UNVERIFIED where the filing was read in another page's excerpt: the ratio is then an estimate. */
  verification: "filing" | "UNVERIFIED excerpt";
  sourceTitle: string;
  sourceUrl: string;
  /** Day of the filing. */
  statedOn: string;
};

/** By ticker. A ratio that changes is a new filing: none of these has been changed since, as far as could be found. */
export const depositaryRatios: Readonly<Record<string, DepositaryRatio>> = {
  TSM: {
    sharesPerSecurityRatio: 5,
    verification: "UNVERIFIED excerpt",
    sourceTitle: "UNVERIFIED, read in an excerpt: prospectus, Reg. No. 333-126380, five common shares an ADS",
    sourceUrl: "https://www.sec.gov/cgi-bin/browse-edgar?action=getcompany&filenum=333-126380",
    statedOn: "2005-08-05",
  },
  ARM: {
    sharesPerSecurityRatio: 1,
    verification: "UNVERIFIED excerpt",
    sourceTitle: "UNVERIFIED, read in an excerpt: Form F-6/A, Reg. No. 333-274128, one ordinary share an ADS",
    sourceUrl: "https://www.sec.gov/Archives/edgar/data/1472033/000119380523001247/e618897_f6a-arm.htm",
    statedOn: "2023-09-05",
  },
  ASML: {
    sharesPerSecurityRatio: 1,
    verification: "filing",
    sourceTitle: "Form 8-A/A No. 13: the ordinary shares themselves are registered on Nasdaq",
    sourceUrl: "https://www.sec.gov/Archives/edgar/data/937966/000119312513046005/d484902d8a12ba.htm",
    statedOn: "2013-02-08",
  },
};
