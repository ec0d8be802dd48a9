import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { recordedPayload } from "@/lib/testing/recorded-payload";
import { parseFred } from "./parse-fred";

const parseText = (text: string) => parseFred(strToU8(text));
const reasons = (text: string) => parseText(text).rejected.map(({ reason }) => reason);

describe("graph CSV", () => {
  test("one row a date and series; blank and . are missing, never 0", () => {
    const text = "observation_date,DGS10,VIXCLS\n2026-09-04,4.25,15.1\n2026-09-07,,.\n2026-09-08,4.27,14.9\n";
    const { rows, rejected } = parseText(text);
    expect(rows.map(({ indicator, intervalStart, value }) => [indicator, intervalStart, value])).toEqual([
      ["DGS10", "2026-09-04T00:00:00Z", 4.25],
      ["DGS10", "2026-09-08T00:00:00Z", 4.27],
      ["VIXCLS", "2026-09-04T00:00:00Z", 15.1],
      ["VIXCLS", "2026-09-08T00:00:00Z", 14.9],
    ]);
    expect(rejected.map(({ reason }) => reason)).toEqual(["blank", "not available (.)"]);
  });

  test("the older header DATE reads alike; the unit, which no answer states, is that of the series' own page", () => {
    expect(parseText("DATE,DGS10\n1962-01-02,4.06\n1962-01-03,4.03\n").rows.slice(0, 1)).toEqual([
      {
        indicator: "DGS10",
        intervalStart: "1962-01-02T00:00:00Z",
        intervalEnd: "1962-01-03T00:00:00Z",
        value: 4.06,
        unit: "percent",
        frequency: "daily",
        licence: expect.stringMatching(/^Board of Governors/),
        redistribution: true,
      },
    ]);
  });

  test.each([
    ["DEXUSEU", "USD per EUR"],
    ["DEXTAUS", "TWD per USD"],
    ["T10YIE", null], // not among the series asked for: no unit is guessed
  ])("the unit of %s is %j", (id, unit) => {
    expect(parseText(`observation_date,${id}\n2026-08-07,1.1\n`).rows).toMatchObject([
      { indicator: id, unit },
    ]);
  });

  // FRED stamps a week with its last day and longer periods with their first.
  test.each([
    ["weekly", "2026-08-07,2026-08-14", "2026-08-01T00:00:00Z", "2026-08-08T00:00:00Z"],
    ["biweekly", "2026-08-07,2026-08-21", "2026-07-25T00:00:00Z", "2026-08-08T00:00:00Z"],
    ["monthly", "2026-01-01,2026-02-01", "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"],
    ["quarterly", "2026-01-01,2026-04-01", "2026-01-01T00:00:00Z", "2026-04-01T00:00:00Z"],
    ["annual", "2024-01-01,2025-01-01", "2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z"],
    ["daily", "2026-08-07,2026-08-10", "2026-08-07T00:00:00Z", "2026-08-08T00:00:00Z"],
  ])("%s from the dates %s", (frequency, dates, intervalStart, intervalEnd) => {
    const lines = dates.split(",").map((date) => `${date},1`);
    expect(parseText(`observation_date,X\n${lines.join("\n")}`).rows[0]).toMatchObject({
      frequency,
      intervalStart,
      intervalEnd,
    });
  });

  // Which currency is counted differs: euros and pounds are priced in dollars, the others price the dollar.
  test.each([
    ["DEXUSEU", "USD per EUR"],
    ["DEXUSUK", "USD per GBP"],
    ["DEXTAUS", "TWD per USD"],
    ["DHHNGSP", "USD/MMBtu"],
    ["APU000072610", "USD/kWh"],
    ["WPU0543", "index, 1982 = 100"],
    ["NOBODYKNOWS", null],
  ])("%s is in %s", (id, unit) => {
    expect(parseText(`observation_date,${id}\n2026-01-01,1\n`).rows[0]?.unit).toBe(unit);
  });

  test("a known series keeps its frequency where a short window's dates would mislead", () => {
    const lone = parseText("observation_date,APU000072610\n2026-10-01,0.19\n").rows[0];
    expect(lone).toMatchObject({ frequency: "monthly", intervalEnd: "2026-11-01T00:00:00Z" });
    const twoFridays = parseText("observation_date,DGS10\n2026-11-06,4\n2026-11-13,4.1\n").rows[0];
    expect(twoFridays).toMatchObject({ frequency: "daily", intervalStart: "2026-11-06T00:00:00Z" });
  });

  test("a known series that was averaged over longer periods is what its dates say", () => {
    const months = ["06", "07", "08", "09"].map((month) => `2026-${month}-01,4`);
    const [row] = parseText(`observation_date,DGS10\n${months.join("\n")}\n`).rows;
    expect(row).toMatchObject({ frequency: "monthly", intervalEnd: "2026-07-01T00:00:00Z" });
  });

  test("one lone date is that day and tells no frequency", () => {
    const [row] = parseText("observation_date,X\n2026-01-01,1\n").rows;
    expect(row).toMatchObject({ intervalEnd: "2026-01-02T00:00:00Z" });
    expect(row).not.toHaveProperty("frequency");
  });

  test.each([
    ["BAMLH0A0HYM2", /ICE/, false],
    ["PNGASEUUSDM", /International Monetary Fund/, false],
    ["SP500", /S&P/, false],
    ["DHHNGSP", /Energy Information/, true],
    ["APU000072610", /Labor Statistics/, true],
    ["DEXUSEU", /Board of Governors/, true],
    ["NOBODYKNOWS", /not looked up/, false],
  ])("%s carries whose it is and whether it may be passed on", (id, licence, redistribution) => {
    const [row] = parseText(`observation_date,${id}\n2026-01-02,1\n`).rows;
    expect(row?.licence).toMatch(licence);
    expect(row?.redistribution).toBe(redistribution);
  });

  test("a repeated date adds nothing, another value for it is a contradiction", () => {
    const text =
      "observation_date,DGS10\n2026-01-02,4\n2026-01-02,4\n2026-01-02,5\n2026-13-02,4\n2026-01-05,n.a.\n";
    expect(reasons(text)).toEqual([
      "duplicate row",
      "contradicts an earlier row of the same date: 4",
      "no date",
      'not a number: "n.a."',
    ]);
  });

  test("series of several frequencies come as a ZIP", () => {
    const zip = zipSync({
      "daily.csv": strToU8("observation_date,DGS10\n2026-01-02,4\n"),
      "monthly.csv": strToU8("observation_date,GS10\n2026-01-01,4\n2026-02-01,4\n"),
      "README.txt": strToU8("about"),
    });
    expect(parseFred(zip).rows.map(({ indicator }) => indicator)).toEqual(["DGS10", "GS10", "GS10"]);
  });
});

describe("observations API", () => {
  const observations = [
    { realtime_start: "2026-08-01", realtime_end: "2026-08-31", date: "2026-07-01", value: "2.5" },
    { realtime_start: "2026-09-01", realtime_end: "9999-12-31", date: "2026-07-01", value: "2.7" },
    { realtime_start: "2026-09-01", realtime_end: "9999-12-31", date: "2026-08-01", value: "." },
    { realtime_start: "2026-09-01", realtime_end: "9999-12-31", date: "2026-06-01", value: "0" },
  ];
  const answer = { units: "lin", output_type: 1, file_type: "json", count: 4, observations };

  test("values are strings, vintages stay apart, a real zero stays", () => {
    const { rows, rejected } = parseText(JSON.stringify(answer));
    expect(rows.map(({ indicator, value, validFrom }) => [indicator, value, validFrom])).toEqual([
      [null, 2.5, "2026-08-01"],
      [null, 2.7, "2026-09-01"],
      [null, 0, "2026-09-01"],
    ]);
    expect(rows[0]).toMatchObject({ frequency: "monthly", unit: null });
    expect(rejected.map(({ reason }) => reason)).toEqual(["not available (.)"]);
  });

  test("the file an answer was kept in names the series it does not, and with it the unit", () => {
    const bytes = strToU8(JSON.stringify(answer));
    const [row] = parseFred(bytes, { fileName: "fred_APU000072610_2026-06-01_2026-08-31.json" }).rows;
    expect(row).toMatchObject({ indicator: "APU000072610", unit: "USD/kWh", redistribution: true });
    expect(parseFred(bytes, { fileName: "observations.json" }).rows[0]?.indicator).toBeNull();
  });

  test("a change of a named series is not in the series' own unit", () => {
    const bytes = strToU8(JSON.stringify({ ...answer, units: "pc1" }));
    const [row] = parseFred(bytes, { fileName: "fred_DHHNGSP_2026-06-01_2026-08-31.json" }).rows;
    expect(row?.unit).toBe("percent change on a year before");
  });

  test("a change asked for is not the series: the answer's units say so", () => {
    expect(parseText(JSON.stringify({ ...answer, units: "pc1" })).rows[0]?.unit).toBe(
      "percent change on a year before",
    );
  });

  test("the same in XML", () => {
    const xml = `<?xml version="1.0" encoding="utf-8" ?>
<observations realtime_start="2026-09-01" units="lin" count="2">
  <observation realtime_start="2026-09-01" realtime_end="2026-09-01" date="2026-08-03" value="4.2"/>
  <observation realtime_start="2026-09-01" realtime_end="2026-09-01" date="2026-08-04" value="."/>
</observations>`;
    expect(parseText(xml).rows).toMatchObject([{ intervalStart: "2026-08-03T00:00:00Z", value: 4.2 }]);
  });

  test("no observations is an answer", () => {
    expect(parseText(JSON.stringify({ ...answer, observations: [] })).emptyReason).toBe(
      "the answer holds no observation",
    );
  });

  test("an error answer is not understood, and repeats no key", () => {
    const key = "abcdef0123456789abcdef0123456789";
    const error = {
      error_code: 400,
      error_message: `Bad Request. The value ${key} for api_key is not registered.`,
    };
    expect(() => parseText(JSON.stringify(error))).toThrow(/value \(key\) for api_key/);
    expect(() => parseText(`<error code="400" message="Bad Request."/>`)).toThrow(/Bad Request/);
  });
});

describe("Treasury", () => {
  test("par yields as CSV, month first, under the ids of the XML feed", () => {
    const csv = `Date,"1 Mo","1.5 Month","10 Yr"\n09/18/2026,3.97,,5.01\n`;
    expect(parseText(csv).rows.map(({ indicator, value, unit }) => [indicator, value, unit])).toEqual([
      ["BC_1MONTH", 3.97, "percent"],
      ["BC_10YEAR", 5.01, "percent"],
    ]);
    expect(reasons(csv)).toEqual(["blank"]);
  });

  test("the archive's years have two digits, a line cut off is rejected", () => {
    const csv = "date,1 yr,10 yr\n12/29/23,4.79,3.88\n01/02/90,7.81\n01/03/90,7.85,7.99\n";
    const { rows, rejected } = parseText(csv);
    expect(rows.map(({ intervalStart, value }) => [intervalStart, value])).toEqual([
      ["2023-12-29T00:00:00Z", 4.79],
      ["1990-01-03T00:00:00Z", 7.85],
      ["2023-12-29T00:00:00Z", 3.88],
      ["1990-01-03T00:00:00Z", 7.99],
    ]);
    const cutOff = "2 cells under 3 columns: the line is cut off or shifted";
    expect(rejected.map(({ reason }) => reason)).toEqual([cutOff, cutOff]);
  });

  test("real yields are another series", () => {
    expect(parseText(`Date,"5 YR","10 YR"\n09/18/2026,1.9,2.1\n`).rows[1]?.indicator).toBe("TC_10YEAR");
  });

  const feed = (title: string) => `<feed xmlns="http://www.w3.org/2005/Atom"
 xmlns:d="http://schemas.microsoft.com/ado/2007/08/dataservices"
 xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata">
<title type="text">${title}</title>
<entry><content type="application/xml"><m:properties>
<d:NEW_DATE m:type="Edm.DateTime">2003-10-02T00:00:00</d:NEW_DATE>
<d:BC_1_5MONTH m:type="Edm.Double">0.9</d:BC_1_5MONTH>
<d:BC_10YEAR m:type="Edm.Double">4.02</d:BC_10YEAR>
<d:BC_30YEAR m:type="Edm.Double" m:null="true"/>
<d:BC_30YEARDISPLAY m:type="Edm.Double">0</d:BC_30YEARDISPLAY>
</m:properties></content></entry></feed>`;

  test("the XML feed; the bond that was not issued is missing, not 0", () => {
    const { rows, rejected } = parseText(feed("DailyTreasuryYieldCurveRateData"));
    expect(rows.map(({ indicator, value }) => [indicator, value])).toEqual([
      ["BC_1_5MONTH", 0.9],
      ["BC_10YEAR", 4.02],
    ]);
    expect(rejected).toEqual([{ reason: "blank", raw: { date: "2003-10-02", BC_30YEAR: "" } }]);
  });

  test("bill rates are another feed", () => {
    expect(() => parseText(feed("DailyTreasuryBillRateData"))).toThrow(
      /got the feed "DailyTreasuryBillRateData"/,
    );
  });
});

describe("bad input", () => {
  test.each([
    ["a page", "<!DOCTYPE html><html><body>Error</body></html>", /HTML page/],
    ["another CSV", "name,price\na,1\n", /first column observation_date/],
    ["a prose column", "observation_date,Some prose\n2026-01-01,1\n", /"Some prose" is no series id/],
    ["cut-off JSON", '{"observations":[{"date"', /cut off or damaged/],
    ["only wrong cells", "observation_date,DGS10\nyesterday,1\n", /no usable row; the first: no date/],
    ["entities", '<!DOCTYPE x [<!ENTITY a "b">]><observations/>', /declares a document type/],
  ])("%s is not understood", (_, text, message) => {
    expect(() => parseText(text)).toThrow(message);
  });
});

describe("recorded payloads", () => {
  test.for([
    ["energy/fred/PNGASEUUSDM.csv", 426, "PNGASEUUSDM", "monthly", 12.3005874479667],
    ["vendors/rates/us10y_monthly_datasets.csv", 879, "bond-yields-us-10y", "monthly", 4.47],
    ["vendors/rates/fred_NFCI.csv", 2902, null, "weekly", -0.559],
    ["vendors/rates/fred_T10Y2Y.csv", 12553, null, "daily", 0.5],
    ["vendors/rates/fred_VIXCLS.csv", 9256, null, "daily", 16.01],
    ["vendors/rates/fred_BAMLH0A0HYM2.csv", 7740, null, "daily", 2.75],
  ] as const)("%s: %d rows", ([path, count, indicator, frequency, newest], { skip }) => {
    const payload = recordedPayload(path) ?? skip();
    const { rows, rejected } = parseFred(payload);
    expect(rejected).toEqual([]);
    expect(rows).toHaveLength(count);
    expect(rows.at(-1)).toMatchObject({ indicator, frequency, value: newest });
  });
});
