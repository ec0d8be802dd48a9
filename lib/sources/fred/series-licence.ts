export type SeriesLicence = { licence: string; redistribution: boolean };

const PUBLIC_DOMAIN = "Public domain (US government); citation requested";

// FRED carries other publishers' series, each under the notice on its own page. First match wins.
const licences: readonly (readonly [RegExp, string, boolean])[] = [
  [/^BAML/, "Copyright ICE Data Indices; not for redistribution", false],
  [
    /^(P[A-Z0-9]+US(D|DM|DQ|DA)|P[A-Z0-9]+INDEX[MQA])$/,
    "Copyright International Monetary Fund; not for redistribution",
    false,
  ],
  [
    /^(VIX|VXV|VXN|VXD|RVX|OVX|GVZ|EVZ|VXE|VXG|VXO|VXA)[A-Z]*(CLS)?$/,
    "Copyright Cboe; not for redistribution",
    false,
  ],
  [
    /^(SP500|DJIA|DJTA|DJUA|DJCA|CSUSHPI.*|SPCS.*)$/,
    "Copyright S&P Dow Jones Indices; not for redistribution",
    false,
  ],
  [/^NASDAQ/, "Copyright Nasdaq; not for redistribution", false],
  [/^(UMCSENT|MICH)$/, "Copyright University of Michigan; citation required", false],
  [/^MORTGAGE\d+US$/, "Copyright Freddie Mac; not for redistribution", false],
  [
    /^(D?GS\d+(MO)?|WGS\d+YR|D?TB\d+(MS|WK|MO)?\w?|W?D?FII\d+|DFF|FEDFUNDS|DPRIME|DEX[A-Z]{4}|EX[A-Z]{4}|DTWEX\w+)$/,
    `Board of Governors of the Federal Reserve System. ${PUBLIC_DOMAIN}`,
    true,
  ],
  [
    /^SOFR(\d+DAYAVG|INDEX|\d+|VOL)?$/,
    "Federal Reserve Bank of New York, terms of its reference rates; not verified",
    false,
  ],
  [
    /^(DHHNGSP|MHHNGSP|WHHNGSP|DCOIL[A-Z]+|MCOIL[A-Z]+|GAS[A-Z]+)$/,
    `U.S. Energy Information Administration. ${PUBLIC_DOMAIN}`,
    true,
  ],
  [
    /^((WPU|WPS|PCU|CUUR|CUSR|APU|CES|LNS)[A-Z]*\d\w*|CPI(AUC|LFE)\w+|UNRATE|PAYEMS)$/,
    `U.S. Bureau of Labor Statistics. ${PUBLIC_DOMAIN}`,
    true,
  ],
  [/^(GDP|GDPC1|GDPDEF|PCE|PCEPI)$/, `U.S. Bureau of Economic Analysis. ${PUBLIC_DOMAIN}`, true],
];

/** Rights by series id. An id nobody has looked up yet may not be passed on. */
export function seriesLicence(indicator: string | null): SeriesLicence {
  const known = indicator === null ? undefined : licences.find(([pattern]) => pattern.test(indicator));
  if (known !== undefined) return { licence: known[1], redistribution: known[2] };
  return { licence: "As on the series' page at FRED; not looked up", redistribution: false };
}
