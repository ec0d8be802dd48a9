import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors/app-error";
import { parseEia } from "./parse-eia";

type ApiRow = Record<string, unknown>;

const virginia: ApiRow = {
  period: "2024-01",
  stateid: "VA",
  stateDescription: "Virginia",
  sectorid: "IND",
  sectorName: "industrial",
  price: "8.97",
  "price-units": "cents per kilowatt-hour",
};

function answer(rows: readonly ApiRow[], frequency = "monthly"): string {
  return JSON.stringify({
    response: {
      warnings: [
        { warning: "incomplete return", description: "The API can only return 5000 rows in JSON format." },
      ],
      total: String(rows.length),
      dateFormat: "YYYY-MM",
      frequency,
      data: rows,
      description: "Monthly, quarterly and annual retail sales",
    },
    request: { command: "/v2/electricity/retail-sales/data/", params: { api_key: "SECRET", frequency } },
    apiVersion: "2.1.8",
  });
}

describe("API v2 retail sales", () => {
  test("a month's price in cents per kWh is ten times as much in USD per MWh", () => {
    expect(parseEia(answer([virginia]))).toEqual({
      rows: [
        {
          zone: "US-VA",
          marketType: "retail-industrial",
          intervalStart: "2024-01-01T00:00:00Z",
          intervalEnd: "2024-02-01T00:00:00Z",
          price: 8.97,
          currency: "USD",
          unit: "cents/kWh",
          priceUsdPerMwh: 89.7,
        },
      ],
      rejected: [],
    });
  });

  test.each([
    ["2024-12", "2024-12-01T00:00:00Z", "2025-01-01T00:00:00Z"],
    ["2024-Q4", "2024-10-01T00:00:00Z", "2025-01-01T00:00:00Z"],
    ["2024", "2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z"],
    [2024, "2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z"],
  ])("period %s becomes [%s, %s)", (period, intervalStart, intervalEnd) => {
    expect(parseEia(answer([{ ...virginia, period }])).rows[0]).toMatchObject({ intervalStart, intervalEnd });
  });

  test.each([
    ["US", "ALL", "US", "retail-all"],
    ["TX", "COM", "US-TX", "retail-commercial"],
    ["DC", "RES", "US-DC", "retail-residential"],
  ])("%s %s is %s %s", (stateid, sectorid, zone, marketType) => {
    const { rows } = parseEia(
      answer([{ ...virginia, stateid, sectorid, price: 12.5, "price-units": "cents per kilowatthour" }]),
    );
    expect(rows[0]).toMatchObject({ zone, marketType, price: 12.5, priceUsdPerMwh: 125 });
  });

  test.each([
    [{ price: null }, "null"],
    [{ price: "" }, "blank"],
    [{ price: "--" }, "not available (--)"],
    [{ price: "NM" }, "not meaningful (NM)"],
    [{ price: "W" }, "withheld to protect a respondent (W)"],
    [{ price: "1,234" }, 'not a number: "1,234"'],
    [{ stateid: "SAT" }, "census division, not a state (SAT)"],
    [{ stateid: "ZZ" }, 'unknown area "ZZ"'],
    [{ sectorid: "TRA" }, "sector TRA (transportation) has no market type"],
    [{ sectorid: "OTH" }, "sector OTH (other) has no market type"],
    [{ period: "2024-13" }, 'no month, quarter or year: "2024-13"'],
    [
      { price: "0", sales: "0", "sales-units": "million kilowatt hours" },
      "no sales in the period, so no average price",
    ],
  ])("a row with %j is rejected: %s", (change, reason) => {
    const batch = parseEia(answer([{ ...virginia, ...change }]));
    expect(batch.rows).toEqual([]);
    expect(batch.rejected).toEqual([{ reason, raw: { ...virginia, ...change } }]);
  });

  test("a repeated row is rejected, a contradicting one too, and the first stays", () => {
    const batch = parseEia(answer([virginia, virginia, { ...virginia, price: "9.50" }]));
    expect(batch.rows.map((row) => "price" in row && row.price)).toEqual([8.97]);
    expect(batch.rejected.map(({ reason }) => reason)).toEqual([
      "duplicate row",
      "contradicts an earlier row of the same interval: 8.97 cents/kWh",
    ]);
  });

  test("columns beside the price change nothing; without a price there is no row", () => {
    const wide: ApiRow = { ...virginia, sales: "1200.5", revenue: "107.7", customers: null };
    expect(parseEia(answer([wide])).rows).toHaveLength(1);
    const { price: _price, "price-units": _units, ...withoutPrice } = wide;
    expect(parseEia(answer([withoutPrice])).rejected[0]?.reason).toBe(
      "no price in this row, only sales, revenue, customers",
    );
  });

  test("an answer without rows is understood", () => {
    expect(parseEia(answer([]))).toEqual({ rows: [], rejected: [] });
  });

  test.each([
    [
      "another unit",
      answer([{ ...virginia, "price-units": "dollars per megawatthour" }]),
      /dollars per megawatthour/,
    ],
    ["no unit", answer([{ ...virginia, "price-units": undefined }]), /price unit is absent/],
    ["a renamed column", answer([{ ...virginia, price: undefined, rate: "8.97" }]), /no price column/],
    [
      "an error",
      '{"error":"Invalid frequency for api_key=SECRET","code":400}',
      /Invalid frequency for api_key removed/,
    ],
    [
      "an error object",
      '{"error":{"code":"API_KEY_MISSING","message":"No api_key was supplied."}}',
      /API_KEY_MISSING/,
    ],
    ["metadata", '{"response":{"id":"retail-sales","facets":[]}}', /no data in the answer \(id, facets\)/],
    ["cut-off JSON", answer([virginia]).slice(0, 200), /cut off or damaged/],
    ["a page", "<!DOCTYPE html><html></html>", /HTML or XML page/],
    ["words", "Service Unavailable", /no header line/],
  ])("%s is not understood and says why, without the key", (_name, text, message) => {
    expect(() => parseEia(text)).toThrow(AppError);
    expect(() => parseEia(text)).toThrow(message);
    expect(() => parseEia(text)).not.toThrow(/SECRET/);
  });
});

const preamble = [
  '"Average retail price of electricity"',
  '"https://www.eia.gov/electricity/data/browser/#/topic/7?agg=0,1"',
  '"Fri Feb 27 2026 13:57:44 GMT-0800 (Pacific Standard Time)"',
  '"Source: U.S. Energy Information Administration"',
];

function browserCsv(header: string, ...lines: string[]): string {
  return [header, ...lines].join("\n");
}

describe("data browser CSV", () => {
  const header = '"description","units","source key","Jan 2025","Feb 2025"';
  const heading = '"Average retail price of electricity","cents per kilowatthour",,,';
  const group = '"Virginia","cents per kilowatthour","ELEC.PRICE.VA-ALL.M",,';
  const industrial = '"Virginia : industrial","cents per kilowatthour","ELEC.PRICE.VA-IND.M",9.01,"--"';

  test.each([
    ["with its preamble", [...preamble, browserCsv(header, heading, group, industrial)].join("\n")],
    ["without it", browserCsv(header, heading, group, industrial)],
    [
      "unquoted, with a byte-order mark and CRLF",
      `\uFEFF${browserCsv(header, heading, group, industrial).replaceAll('"', "").replaceAll("\n", "\r\n")}`,
    ],
  ])("reads the table %s; headings are neither rows nor rejections", (_name, text) => {
    const batch = parseEia(text);
    expect(batch.rows).toEqual([
      {
        zone: "US-VA",
        marketType: "retail-industrial",
        intervalStart: "2025-01-01T00:00:00Z",
        intervalEnd: "2025-02-01T00:00:00Z",
        price: 9.01,
        currency: "USD",
        unit: "cents/kWh",
        priceUsdPerMwh: 90.1,
      },
    ]);
    expect(batch.rejected).toEqual([
      { reason: "not available (--)", raw: { key: "ELEC.PRICE.VA-IND.M", period: "Feb 2025", value: "--" } },
    ]);
  });

  test("annual and quarterly columns", () => {
    const annual = browserCsv(
      "description,units,source key,2024",
      "Texas : all sectors,cents per kilowatthour,ELEC.PRICE.TX-ALL.A,10.1",
    );
    expect(parseEia(annual).rows[0]).toMatchObject({
      intervalEnd: "2025-01-01T00:00:00Z",
      marketType: "retail-all",
    });
    const quarterly = browserCsv(
      "description,units,source key,Q2 2024",
      "Texas : all sectors,cents per kilowatthour,ELEC.PRICE.TX-ALL.Q,9.8",
    );
    expect(parseEia(quarterly).rows[0]).toMatchObject({
      intervalStart: "2024-04-01T00:00:00Z",
      intervalEnd: "2024-07-01T00:00:00Z",
    });
  });

  test("a census division, an unpriced sector and a cut-off line are rejected once each", () => {
    const batch = parseEia(
      browserCsv(
        header,
        '"New England : industrial","cents per kilowatthour","ELEC.PRICE.NEW-IND.M",12.1,12.2',
        '"Virginia : other","cents per kilowatthour","ELEC.PRICE.VA-OTH.M","--","--"',
        industrial,
        '"Texas : industrial","cents per kilowatthour","ELEC.PRICE.TX-IND.M",6.9',
      ),
    );
    expect(batch.rejected.map(({ reason }) => reason)).toEqual([
      "census division, not a state (NEW)",
      "sector OTH (other) has no market type",
      "not available (--)",
      "4 cells under 5 columns: the line is cut off or shifted",
    ]);
  });

  test("a table of something else is not understood", () => {
    const sales = browserCsv(
      header,
      '"Virginia : industrial","million kilowatthours","ELEC.SALES.VA-IND.M",1500,1400',
    );
    expect(() => parseEia(sales)).toThrow(/ELEC\.SALES\.VA-IND\.M/);
    expect(() => parseEia(browserCsv("description,units,source key,total", "a,b,c,1"))).toThrow(
      /no column is a month/,
    );
  });
});

describe("other shapes of the same prices", () => {
  const series = {
    series_id: "ELEC.PRICE.VA-IND.M",
    units: "cents per kilowatthour",
    f: "M",
    data: [
      ["202401", 8.97],
      ["202312", null],
    ],
  };

  test.each([
    ["API v1", JSON.stringify({ request: {}, series: [series] })],
    [
      "bulk lines",
      `${JSON.stringify({ category_id: "1", name: "Electricity" })}\n${JSON.stringify(series)}\n`,
    ],
  ])("%s", (_name, text) => {
    const batch = parseEia(text);
    expect(batch.rows).toMatchObject([{ zone: "US-VA", intervalStart: "2024-01-01T00:00:00Z", price: 8.97 }]);
    expect(batch.rejected.map(({ reason }) => reason)).toEqual(["null"]);
  });

  test("gas prices and the outlook in the shape of API v1 carry the names of API v2", () => {
    const henryHub = {
      series_id: "NG.RNGWHHD.D",
      units: "Dollars per Million Btu",
      f: "D",
      data: [
        ["20260123", 30.72],
        ["20180105", null],
      ],
    };
    const outlook = {
      series_id: "STEO.ELWHU_PJ.M",
      units: "dollars per megawatthour",
      f: "M",
      data: [
        ["202701", 53.1],
        ["202608", 43.1],
      ],
    };
    const text = JSON.stringify({ request: {}, series: [henryHub, outlook] });
    const { rows, rejected } = parseEia(text, { retrievedAt: "2026-10-01T00:00:00Z" });
    expect(rows).toEqual([
      {
        indicator: "RNGWHHD",
        intervalStart: "2026-01-23T00:00:00Z",
        intervalEnd: "2026-01-24T00:00:00Z",
        value: 30.72,
        unit: "Dollars per Million Btu",
      },
      expect.objectContaining({ indicator: "ELWHU_PJ", value: 53.1, status: "forecast" }),
      expect.objectContaining({ indicator: "ELWHU_PJ", value: 43.1, status: "history" }),
    ]);
    expect(rejected.map(({ reason }) => reason)).toEqual(["null"]);
  });

  test("API rows flattened to CSV", () => {
    const text =
      "period,stateid,stateDescription,sectorid,sectorName,price,price-units\n2024-01,VA,Virginia,IND,industrial,8.97,cents per kilowatt-hour\n";
    expect(parseEia(text).rows).toMatchObject([{ zone: "US-VA", price: 8.97 }]);
  });
});
