import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { recordedPayload } from "@/lib/testing/recorded-payload";
import { parseAemo } from "./parse-aemo";

const answer = {
  version: "4.3.2",
  success: true,
  error: null,
  data: [
    {
      network_code: "NEM",
      metric: "demand",
      unit: "MW",
      interval: "5m",
      results: [],
    },
    {
      network_code: "NEM",
      metric: "price",
      unit: "$/MWh",
      interval: "5m",
      results: [
        {
          name: "price_SA1",
          columns: { region: "SA1" },
          data: [
            ["2026-01-15T00:00:00+10:00", -1000],
            ["2026-01-15T00:05:00+10:00", 20300],
            ["2026-01-15T00:10:00+10:00", null],
            ["2026-01-15T00:15:00", 12.5],
          ],
        },
        { name: "price_NSW1", columns: { region: "NSW1" }, data: [["2026-01-15T00:00:00+10:00", 0]] },
      ],
    },
  ],
};

const report = `C,NEMP.WORLD,DISPATCHIS,AEMO,PUBLIC,2026/05/29,11:05:12,0000000519886550,DISPATCHIS,0000000519886549
I,DISPATCH,CASE_SOLUTION,2,SETTLEMENTDATE,RUNNO,INTERVENTION
D,DISPATCH,CASE_SOLUTION,2,"2026/05/29 11:10:00",1,1
I,DISPATCH,PRICE,5,SETTLEMENTDATE,RUNNO,REGIONID,DISPATCHINTERVAL,INTERVENTION,RRP,EEP,ROP,APCFLAG,PRICE_STATUS
D,DISPATCH,PRICE,5,"2026/05/29 11:10:00",1,NSW1,20260529086,0,91.89,0,91.89,0,FIRM
D,DISPATCH,PRICE,5,"2026/05/29 11:10:00",1,NSW1,20260529086,1,300,0,300,0,FIRM
D,DISPATCH,PRICE,5,"2026/05/29 11:10:00",1,TAS1,20260529086,0,,0,0,0,FIRM
I,DISPATCH,REGIONSUM,9,SETTLEMENTDATE,RUNNO,REGIONID,DISPATCHINTERVAL,INTERVENTION,TOTALDEMAND
D,DISPATCH,REGIONSUM,9,"2026/05/29 11:10:00",1,NSW1,20260529086,0,7989.37
C,"END OF REPORT",9
`;

const monthly = (lines: string) => strToU8(`REGION,SETTLEMENTDATE,TOTALDEMAND,RRP,PERIODTYPE\n${lines}`);

const parseText = (text: string) => parseAemo(strToU8(text));

describe("OpenElectricity", () => {
  // The stamp is AEMO's settlement date, the interval's end; market time is +10:00 in summer too, in South Australia too.
  test("regions in market time, stamped with the end; the floor and the cap are prices", () => {
    const { rows } = parseText(JSON.stringify(answer));
    expect(rows[0]).toEqual({
      zone: "AU-SA",
      marketType: "real-time",
      intervalStart: "2026-01-14T13:55:00Z",
      intervalEnd: "2026-01-14T14:00:00Z",
      price: -1000,
      currency: "AUD",
      unit: "AUD/MWh",
    });
    expect(rows.map(({ zone, price }) => [zone, price])).toEqual([
      ["AU-SA", -1000],
      ["AU-SA", 20300],
      ["AU-NSW", 0],
    ]);
  });

  test("a missing price is rejected, as is a time without an offset", () => {
    expect(parseText(JSON.stringify(answer)).rejected.map(({ reason }) => reason)).toEqual([
      "null",
      'no instant of a 5-minute step: "2026-01-15T00:15:00"',
    ]);
  });

  test("Western Australia keeps UTC+8 and names its intervals by their start", () => {
    const [, priced] = answer.data;
    const results = [
      { name: "price_WEM", columns: { region: "WEM" }, data: [["2026-01-15T08:00:00+08:00", 80.5]] },
    ];
    const western = { ...answer, data: [{ ...priced, network_code: "WEM", results }] };
    expect(parseText(JSON.stringify(western)).rows).toMatchObject([
      {
        zone: "AU-WA",
        intervalStart: "2026-01-15T00:00:00Z",
        intervalEnd: "2026-01-15T00:05:00Z",
        price: 80.5,
      },
    ]);
  });

  test("an hour is a bucket and carries its start", () => {
    const [, priced] = answer.data;
    const hourly = { ...priced, interval: "1h", results: [priced?.results[1]] };
    const { rows } = parseText(JSON.stringify({ ...answer, data: [hourly] }));
    expect(rows[0]).toMatchObject({
      intervalStart: "2026-01-14T14:00:00Z",
      intervalEnd: "2026-01-14T15:00:00Z",
    });
  });

  test.each([
    ["an error answer", { success: false, error: "No data found", data: [] }, /error: No data found/],
    ["another metric", { ...answer, data: [answer.data[0]] }, /no metric "price" among demand/],
    [
      "another unit",
      { ...answer, data: [{ ...answer.data[1], unit: "c/kWh" }] },
      /the unit \$\/MWh, found "c\/kWh"/,
    ],
    ["a month", { ...answer, data: [{ ...answer.data[1], interval: "1M" }] }, /allowed: 5m, 30m, 1h, 1d/],
  ])("%s is not understood", (_, payload, message) => {
    expect(() => parseText(JSON.stringify(payload))).toThrow(message);
  });

  test("an answer without intervals is understood", () => {
    const [, priced] = answer.data;
    const empty = { ...answer, data: [{ ...priced, results: [] }] };
    expect(parseText(JSON.stringify(empty))).toEqual({
      rows: [],
      rejected: [],
      emptyReason: "the answer holds no interval",
    });
  });
});

describe("NEMweb reports", () => {
  test("the price table among others, the interval that ends at the settlement date", () => {
    const { rows, rejected } = parseText(report);
    expect(rows).toEqual([
      {
        zone: "AU-NSW",
        marketType: "real-time",
        intervalStart: "2026-05-29T01:05:00Z",
        intervalEnd: "2026-05-29T01:10:00Z",
        price: 91.89, // not the demand of 7989.37, and not the 300 of the physical run
        currency: "AUD",
        unit: "AUD/MWh",
      },
    ]);
    expect(rejected.map(({ reason }) => reason)).toEqual([
      "physical run of an intervention: the market is settled on the pricing run",
      "blank",
    ]);
  });

  test("a ZIP, and the archive's ZIP of ZIP files, where a file sent twice adds nothing", () => {
    const zip = zipSync({ "PUBLIC_DISPATCHIS_202605291110.CSV": strToU8(report) });
    expect(parseAemo(zip).rows).toHaveLength(1);
    const day = parseAemo(zipSync({ "1.zip": zip, "2.zip": zip }));
    expect(day.rows).toHaveLength(1);
    expect(day.rejected.map(({ reason }) => reason)).toContain("duplicate row");
  });

  test("a report without its last line keeps its prices and says that it may be cut off", () => {
    const { rows, rejected } = parseText(report.slice(0, report.indexOf("I,DISPATCH,REGIONSUM")));
    expect(rows).toHaveLength(1);
    expect(rejected.at(-1)?.reason).toBe("no line END OF REPORT: the report may be cut off here");
  });

  test("columns are found by name", () => {
    const moved = `I,DISPATCH,PRICE,6,RRP,REGIONID,SETTLEMENTDATE
D,DISPATCH,PRICE,6,-41.5,VIC1,"2026/05/29 11:10:00"`;
    expect(parseText(moved).rows).toMatchObject([{ zone: "AU-VIC", price: -41.5 }]);
  });

  test("a trading price is for half an hour until the end of September 2021", () => {
    const trading = (end: string) =>
      `I,TRADING,PRICE,3,SETTLEMENTDATE,REGIONID,RRP\nD,TRADING,PRICE,3,"${end}",SA1,50`;
    expect(parseText(trading("2021/10/01 00:00:00")).rows[0]?.intervalStart).toBe("2021-09-30T13:30:00Z");
    expect(parseText(trading("2021/10/01 00:05:00")).rows[0]?.intervalStart).toBe("2021-09-30T14:00:00Z");
  });

  test.each([
    [
      "a forecast",
      "I,PREDISPATCH,REGION_PRICES,1,REGIONID,RRP\nD,PREDISPATCH,REGION_PRICES,1,SA1,5",
      /no table of settled/,
    ],
    [
      "a lost column",
      "I,DISPATCH,PRICE,5,SETTLEMENTDATE,REGIONID\nD,DISPATCH,PRICE,5,x,SA1",
      /no column SETTLEMENTDATE/,
    ],
    ["a page", "<html><body>Not found</body></html>", /expected CSV, got an HTML/],
    ["another CSV", "a,b\n1,2", /neither a report nor REGION/],
    ["cut-off JSON", '{"data":[{"metric":"pri', /cut off or damaged/],
  ])("%s is not understood", (_, text, message) => {
    expect(() => parseText(text)).toThrow(message);
  });
});

describe("monthly price and demand", () => {
  test("five minutes today, half an hour in 2019, with and without seconds", () => {
    const lines = "SA1,2025/01/01 00:05:00,1379.47,141.48,TRADE\nSA1,2019/08/01 00:30,1200,-55.05,TRADE\n";
    expect(parseAemo(monthly(lines)).rows).toMatchObject([
      { intervalStart: "2024-12-31T14:00:00Z", intervalEnd: "2024-12-31T14:05:00Z", price: 141.48 },
      { intervalStart: "2019-07-31T14:00:00Z", intervalEnd: "2019-07-31T14:30:00Z", price: -55.05 },
    ]);
  });

  test("forecasts, unknown regions, odd times and contradictions are rejected with their reason", () => {
    const lines = `SA1,2025/01/01 00:05:00,1,10,TRADE
SA1,2025/01/01 00:05:00,1,11,TRADE
SA1,2025/01/01 00:10:00,1,12,PREDISPATCH
SNOWY1,2025/01/01 00:10:00,1,12,TRADE
SA1,2025/01/01 00:07:00,1,12,TRADE
SA1,2025/02/30 00:10:00,1,12,TRADE
SA1,2025/01/01 00:15:00,1,n/a,TRADE
`;
    const { rows, rejected } = parseAemo(monthly(lines));
    expect(rows).toHaveLength(1);
    expect(rejected.map(({ reason }) => reason)).toEqual([
      "contradicts an earlier row of the same interval: 10 AUD/MWh",
      'no settled price: period type "PREDISPATCH"',
      'unknown region "SNOWY1"',
      'no interval ends at "2025/01/01 00:07:00"',
      'no interval ends at "2025/02/30 00:10:00"',
      "not available (N/A)",
    ]);
  });
});

const week = recordedPayload("energy/aemo/openelectricity_v4_price_AU-SA_5m_2019-12-25_2020-01-01.json");

describe.skipIf(week === null)("a recorded week of South Australia", () => {
  test("2,016 intervals without a gap, 7,750.86 at the cap and -32.51874 below zero kept", () => {
    const { rows, rejected } = parseAemo(week ?? new Uint8Array());
    expect(rejected).toEqual([]);
    expect(rows).toHaveLength(7 * 288);
    expect(rows[0]).toMatchObject({ intervalStart: "2019-12-25T00:55:00Z", price: 40.01 });
    expect(rows.at(-1)?.intervalEnd).toBe("2020-01-01T00:55:00Z");
    const prices = rows.map(({ price }) => price);
    expect([Math.min(...prices), Math.max(...prices)]).toEqual([-32.51874, 7750.86]);
    expect(rows.slice(1).every((row, index) => row.intervalStart === rows[index]?.intervalEnd)).toBe(true);
  });
});
