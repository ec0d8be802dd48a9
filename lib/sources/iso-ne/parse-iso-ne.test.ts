import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { parseIsoNe } from "./parse-iso-ne";

const dayAhead = { hourlyMarket: "day-ahead" } as const;
const hub = { "@LocId": "4000", "@LocType": "HUB", $: ".H.INTERNAL_HUB" };

function hourly(...lmps: readonly (readonly [beginDate: unknown, lmpTotal: unknown])[]): Uint8Array {
  const list = lmps.map(([BeginDate, LmpTotal]) => ({
    BeginDate,
    Location: hub,
    LmpTotal,
    EnergyComponent: 1,
  }));
  return strToU8(JSON.stringify({ HourlyLmps: { HourlyLmp: list } }));
}

const parsed = (payload: Uint8Array) =>
  parseIsoNe(payload, dayAhead).rows.map(({ intervalStart, price }) => [intervalStart, price]);

describe("web services", () => {
  test("an LMP of the internal hub, location 4000", () => {
    expect(parseIsoNe(hourly(["2026-09-23T00:00:00.000-04:00", 34.5]), dayAhead)).toEqual({
      rows: [
        {
          zone: "ISONE:4000",
          marketType: "day-ahead",
          intervalStart: "2026-09-23T04:00:00Z",
          intervalEnd: "2026-09-23T05:00:00Z",
          price: 34.5,
          currency: "USD",
          unit: "USD/MWh",
          priceUsdPerMwh: 34.5,
        },
      ],
      rejected: [],
    });
  });

  test("the offset decides in the hour autumn repeats and where spring skips one", () => {
    expect(
      parsed(
        hourly(
          ["2025-11-02T01:00:00.000-04:00", 33.89],
          ["2025-11-02T01:00:00.000-05:00", 31.96],
          ["2026-03-08T01:00:00.000-05:00", -20],
          ["2026-03-08T03:00:00.000-0400", 21],
        ),
      ),
    ).toEqual([
      ["2025-11-02T05:00:00Z", 33.89],
      ["2025-11-02T06:00:00Z", 31.96],
      ["2026-03-08T06:00:00Z", -20],
      ["2026-03-08T07:00:00Z", 21],
    ]);
  });

  test("a single LMP comes as an object, none as an empty text", () => {
    const lmp = { BeginDate: "2026-09-23T00:00:00.000-04:00", Location: hub, LmpTotal: 34.5 };
    expect(parsed(strToU8(JSON.stringify({ HourlyLmps: { HourlyLmp: lmp } })))).toEqual([
      ["2026-09-23T04:00:00Z", 34.5],
    ]);
    for (const empty of ['{"HourlyLmps":""}', '{"HourlyLmps":{"HourlyLmp":[]}}', '{"HourlyLmps":{}}']) {
      expect(parseIsoNe(strToU8(empty), dayAhead).emptyReason).toBe("the answer holds no rows");
    }
  });

  test("five-minute LMPs are real time", () => {
    const lmp = { BeginDate: "2026-09-23T00:05:00.000-04:00", Location: hub, LmpTotal: 34.5 };
    const { rows } = parseIsoNe(strToU8(JSON.stringify({ FiveMinLmps: { FiveMinLmp: [lmp] } })), dayAhead);
    expect(rows[0]).toMatchObject({ marketType: "real-time", intervalEnd: "2026-09-23T04:10:00Z" });
  });

  test("XML says the same; the market of hourly LMPs is the caller's", () => {
    const xml = `<HourlyLmps xmlns="http://WEBSERV.iso-ne.com"><HourlyLmp><BeginDate>2026-09-23T00:00:00.000-04:00</BeginDate><Location LocId="4000" LocType="HUB">.H.INTERNAL_HUB</Location><LmpTotal>34.5</LmpTotal></HourlyLmp></HourlyLmps>`;
    const { rows } = parseIsoNe(strToU8(xml), { hourlyMarket: "real-time" });
    expect(rows[0]).toMatchObject({
      zone: "ISONE:4000",
      marketType: "real-time",
      intervalStart: "2026-09-23T04:00:00Z",
      price: 34.5,
    });
  });
});

function report(title: string, lines: readonly string[], count = lines.length): Uint8Array {
  return strToU8(
    `"C","${title}"\n"C","Filename: WW_DALMP_ISO_20251102.csv"\n"C","Report for: 11/02/2025 - 11/02/2025"\n` +
      `"H","Date","Hour Ending","Location ID","Location Name","Location Type","Locational Marginal Price","Energy Component","Congestion Component","Marginal Loss Component"\n` +
      `"H","Date","HE","String","String","String","Number","Number","Number","Number"\n` +
      lines.map((line) => `"D",${line},"1","0","0"\n`).join("") +
      `"T","${count}"\n`,
  );
}

describe("public reports", () => {
  const title = "Day-Ahead Energy Market Hourly LMP Report";
  const line = (hourEnding: string, price: string, date = "11/02/2025") =>
    `"${date}","${hourEnding}","4000",".H.INTERNAL_HUB","HUB","${price}"`;

  test("hours are labelled by their end; 02X is the second of autumn's two", () => {
    const lines = [
      line("01", "32.34"),
      line("02", "33.89"),
      line("02X", "31.96"),
      line("03", "31.49"),
      line("24", "42.88"),
    ];
    expect(parsed(report(title, lines))).toEqual([
      ["2025-11-02T04:00:00Z", 32.34],
      ["2025-11-02T05:00:00Z", 33.89],
      ["2025-11-02T06:00:00Z", 31.96],
      ["2025-11-02T07:00:00Z", 31.49],
      ["2025-11-03T04:00:00Z", 42.88],
    ]);
  });

  test("spring has no hour ending 03", () => {
    const { rows, rejected } = parseIsoNe(
      report(title, [
        line("02", "20", "03/08/2026"),
        line("03", "9", "03/08/2026"),
        line("04", "21", "03/08/2026"),
      ]),
      dayAhead,
    );
    expect(rows.map(({ intervalStart }) => intervalStart)).toEqual([
      "2026-03-08T06:00:00Z",
      "2026-03-08T07:00:00Z",
    ]);
    expect(rejected[0]?.reason).toBe('no such hour ending on that day: "03"');
  });

  test("the title names the market", () => {
    const { rows } = parseIsoNe(
      report("Real-Time Energy Market Hourly LMP Report", [line("01", "-5.1")]),
      dayAhead,
    );
    expect(rows[0]).toMatchObject({ zone: "ISONE:4000", marketType: "real-time", price: -5.1 });
    expect(() => parseIsoNe(report("Hourly Report", [line("01", "5")]), dayAhead)).toThrow(
      /no comment line names/,
    );
  });

  test("a trailer that counts other lines shows a report cut off", () => {
    expect(() => parseIsoNe(report(title, [line("01", "5")], 24), dayAhead)).toThrow(
      "iso-ne: the report counts 24 lines, 1 came",
    );
  });
});

describe("bad input", () => {
  test("a time without an offset, a price that is none and a place without name are rejected", () => {
    const { rows, rejected } = parseIsoNe(
      hourly(
        ["2026-09-23T00:00:00.000-04:00", 0],
        ["2026-09-23T01:00:00", 5],
        ["2026-09-23T02:00:00.000-04:00", null],
        ["2026-09-23T03:00:00.000-04:00", "abc"],
        ["2026-09-23T04:30:00.000-04:00", 5],
        [20260923, 5],
      ),
      dayAhead,
    );
    expect(rows.map(({ price }) => price)).toEqual([0]);
    expect(rejected.map(({ reason }) => reason)).toEqual([
      'BeginDate is no time with an offset: "2026-09-23T01:00:00"',
      "no price: null",
      'no price: not a number: "abc"',
      'BeginDate begins no hour: "2026-09-23T04:30:00.000-04:00"',
      "BeginDate is no time with an offset: 20260923",
    ]);
  });

  test.each([
    ["another answer", '{"HourlyLoads":{}}', /no HourlyLmps or FiveMinLmps in the answer \(HourlyLoads\)/],
    ["JSON cut off", '{"HourlyLmps":{"HourlyLmp":[{"BeginDate":"2026', /cut off or damaged/],
    ["a page with status 200", "<!doctype html><html><body>Log in</body></html>", /HTML page/],
    ["another document", "<Loads/>", /but <Loads>/],
    ["another table", "a,b\n1,2\n", /no column date/],
    ["no list", "[]", /no HourlyLmps/],
  ])("%s is refused", (_, text, message) => {
    expect(() => parseIsoNe(strToU8(text), dayAhead)).toThrow(message);
  });
});
