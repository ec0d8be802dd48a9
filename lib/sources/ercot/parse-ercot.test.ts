import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { recordedPayload } from "@/lib/testing/recorded-payload";
import { parseErcot } from "./parse-ercot";

const fields = ["deliveryDate", "hourEnding", "settlementPoint", "settlementPointPrice", "DSTFlag"];

function answer(data: readonly unknown[], names: readonly string[] = fields): Uint8Array {
  return strToU8(
    JSON.stringify({
      _meta: { totalRecords: data.length, pageSize: 100, totalPages: 1, currentPage: 1 },
      report: { reportEMIL: "NP4-190-CD" },
      fields: names.map((name, index) => ({ name, cardinality: index + 1 })),
      data,
    }),
  );
}

const parsed = (payload: Uint8Array) =>
  parseErcot(payload).rows.map(({ intervalStart, price }) => [intervalStart, price]);

const dam = "DeliveryDate,HourEnding,SettlementPoint,SettlementPointPrice,DSTFlag\n";
const realTime =
  "DeliveryDate,DeliveryHour,DeliveryInterval,SettlementPointName,SettlementPointType,SettlementPointPrice,DSTFlag\n";

const byStart = ([a]: readonly unknown[], [b]: readonly unknown[]) => (String(a) < String(b) ? -1 : 1);

describe("day-ahead settlement point prices", () => {
  const spring = recordedPayload("energy/us-iso/ercot_NP4-190-CD_HB_HUBAVG_2026-03-08_dst-spring-23h.json");
  test.skipIf(spring === null)("the recorded spring day has 23 hours without a gap", () => {
    const { rows, rejected } = parseErcot(spring ?? new Uint8Array());
    expect(rejected).toEqual([]);
    expect(rows).toHaveLength(23);
    expect(rows[0]).toEqual({
      zone: "ERCOT:HB_HUBAVG",
      marketType: "day-ahead",
      intervalStart: "2026-03-08T06:00:00Z",
      intervalEnd: "2026-03-08T07:00:00Z",
      price: 42.47,
      currency: "USD",
      unit: "USD/MWh",
      priceUsdPerMwh: 42.47,
    });
    // Hour ending 02:00 is 01:00 to 02:00 CST; hour ending 04:00 follows it at 03:00 CDT.
    expect(rows[2]).toMatchObject({ intervalStart: "2026-03-08T08:00:00Z", price: 34.2 });
    for (const [index, { intervalStart }] of rows.slice(1).entries()) {
      expect(intervalStart).toBe(rows[index]?.intervalEnd);
    }
    expect(rows.at(-1)).toMatchObject({ intervalEnd: "2026-03-09T05:00:00Z", price: 24.22 });
  });

  const ordinary = recordedPayload("energy/us-iso/ercot_NP4-190-CD_HB_HUBAVG_2026-09-23.json");
  test.skipIf(ordinary === null)("the recorded ordinary day has 24 hours from midnight CDT", () => {
    const { rows } = parseErcot(ordinary ?? new Uint8Array());
    expect(rows).toHaveLength(24);
    expect(rows[0]).toMatchObject({ intervalStart: "2026-09-23T05:00:00Z", price: 37.9 });
    expect(rows.at(-1)).toMatchObject({ intervalEnd: "2026-09-24T05:00:00Z", price: 35.97 });
  });

  test("autumn's repeated hour of the API: true is the daylight-saving hour, printed first", () => {
    const fall = [
      ["2025-11-02", "01:00", "HB_HUBAVG", 56.16, false],
      ["2025-11-02", "02:00", "HB_HUBAVG", 48.25, true],
      ["2025-11-02", "02:00", "HB_HUBAVG", 46.44, false],
      ["2025-11-02", "03:00", "HB_HUBAVG", 52.27, false],
      ["2025-11-02", "24:00", "HB_HUBAVG", 22.32, false],
    ];
    const expected = [
      ["2025-11-02T05:00:00Z", 56.16],
      ["2025-11-02T06:00:00Z", 48.25],
      ["2025-11-02T07:00:00Z", 46.44],
      ["2025-11-02T08:00:00Z", 52.27],
      ["2025-11-03T05:00:00Z", 22.32],
    ];
    expect(parsed(answer(fall))).toEqual(expected);
    const shuffled = [3, 2, 4, 0, 1].map((index) => fall[index]);
    expect(parsed(answer(shuffled)).toSorted(byStart)).toEqual(expected);
  });

  test("autumn's repeated hour of the CSV: Y marks the repeat, printed second", () => {
    const csv = `${dam}11/02/2025,01:00,HB_NORTH,20,N\n11/02/2025,02:00,HB_NORTH,21.5,N\n11/02/2025,02:00,HB_NORTH,-19.25,Y\n11/02/2025,03:00,HB_NORTH,18,N\n`;
    expect(parsed(strToU8(csv))).toEqual([
      ["2025-11-02T05:00:00Z", 20],
      ["2025-11-02T06:00:00Z", 21.5],
      ["2025-11-02T07:00:00Z", -19.25],
      ["2025-11-02T08:00:00Z", 18],
    ]);
    const repeatFirst = `${dam}11/02/2025,02:00,HB_NORTH,-19.25,Y\n11/02/2025,02:00,HB_NORTH,21.5,N\n`;
    expect(parsed(strToU8(repeatFirst))).toEqual([
      ["2025-11-02T07:00:00Z", -19.25],
      ["2025-11-02T06:00:00Z", 21.5],
    ]);
    expect(parsed(strToU8(`${dam}11/02/2025,02:00,HB_NORTH,-19.25,Y\n`))).toEqual([
      ["2025-11-02T07:00:00Z", -19.25],
    ]);
  });

  test("fields are read by name, whatever their order; rows may be objects", () => {
    const reordered = ["DSTFlag", "settlementPointPrice", "settlementPoint", "hourEnding", "deliveryDate"];
    const expected = [["2026-07-01T05:00:00Z", 31.5]];
    expect(parsed(answer([[false, 31.5, "HB_WEST", "01:00", "2026-07-01"]], reordered))).toEqual(expected);
    const row = {
      deliveryDate: "2026-07-01",
      hourEnding: "01:00",
      settlementPoint: "HB_WEST",
      settlementPointPrice: 31.5,
      DSTFlag: false,
    };
    expect(parsed(strToU8(JSON.stringify({ data: [row] })))).toEqual(expected);
    expect(parsed(strToU8(JSON.stringify([row])))).toEqual(expected);
  });

  test("an answer without rows is understood", () => {
    expect(parseErcot(answer([]))).toEqual({
      rows: [],
      rejected: [],
      emptyReason: "the answer holds no rows",
    });
    expect(parseErcot(strToU8(dam)).emptyReason).toBeDefined();
  });
});

describe("real-time settlement point prices", () => {
  test("quarters of an hour, and the energy-weighted price of a load zone kept apart", () => {
    const csv = `${realTime}09/04/2026,12,1,HB_NORTH,HU,32.0,N\n09/04/2026,12,4,LZ_HOUSTON,LZ,33.5,N\n09/04/2026,12,4,LZ_HOUSTON,LZEW,34.5,N\n09/04/2026,24,4,7RNCHSLR_ALL,RN,5000,N\n`;
    const { rows, rejected } = parseErcot(strToU8(csv));
    expect(rejected).toEqual([]);
    expect(
      rows.map(({ zone, marketType, intervalStart, intervalEnd, price }) => [
        zone,
        marketType,
        intervalStart,
        intervalEnd,
        price,
      ]),
    ).toEqual([
      ["ERCOT:HB_NORTH", "real-time", "2026-09-04T16:00:00Z", "2026-09-04T16:15:00Z", 32],
      ["ERCOT:LZ_HOUSTON", "real-time", "2026-09-04T16:45:00Z", "2026-09-04T17:00:00Z", 33.5],
      ["ERCOT:LZ_HOUSTON_EW", "real-time", "2026-09-04T16:45:00Z", "2026-09-04T17:00:00Z", 34.5],
      ["ERCOT:7RNCHSLR_ALL", "real-time", "2026-09-05T04:45:00Z", "2026-09-05T05:00:00Z", 5000],
    ]);
  });

  test("the API's sorting interleaves the quarters of the repeated hour", () => {
    const names = [
      "deliveryDate",
      "deliveryHour",
      "deliveryInterval",
      "settlementPoint",
      "settlementPointType",
      "settlementPointPrice",
      "DSTFlag",
    ];
    const rows = [1, 2].flatMap((quarter) => [
      ["2026-11-01", 2, quarter, "HB_NORTH", "HU", 10 + quarter, true],
      ["2026-11-01", 2, quarter, "HB_NORTH", "HU", 20 + quarter, false],
    ]);
    expect(parsed(answer(rows, names))).toEqual([
      ["2026-11-01T06:00:00Z", 11],
      ["2026-11-01T07:00:00Z", 21],
      ["2026-11-01T06:15:00Z", 12],
      ["2026-11-01T07:15:00Z", 22],
    ]);
  });

  test("a ZIP of the reports as ERCOT posts them, one per quarter of an hour", () => {
    const zip = zipSync({
      "SPPHLZNP6905_20261101_0115.csv": strToU8(`${realTime}11/01/2026,2,1,HB_NORTH,HU,21.5,N\n`),
      "SPPHLZNP6905_20261101_0115xhr.csv": strToU8(`${realTime}11/01/2026,2,1,HB_NORTH,HU,19.25,Y\n`),
    });
    expect(parsed(zip)).toEqual([
      ["2026-11-01T06:00:00Z", 21.5],
      ["2026-11-01T07:00:00Z", 19.25],
    ]);
  });
});

describe("bad input", () => {
  test("rows that are no price are rejected with their reason, never 0", () => {
    const { rows, rejected } = parseErcot(
      answer([
        ["2026-07-01", "01:00", "HB_WEST", 0, false],
        ["2026-07-01", "02:00", "HB_WEST", null, false],
        ["2026-07-01", "03:00", "HB_WEST", "n/a", false],
        ["2026-07-01", "25:00", "HB_WEST", 5, false],
        ["2026-03-08", "03:00", "HB_WEST", 5, false],
        ["2026-02-30", "03:00", "HB_WEST", 5, false],
        ["2026-07-01", "04:00", "", 5, false],
        ["2026-07-01", "05:00", "HB_WEST", 5],
        ["2026-07-01", "01:00", "HB_WEST", 7, false],
      ]),
    );
    expect(rows.map(({ price }) => price)).toEqual([0]);
    expect(rejected.map(({ reason }) => reason)).toEqual([
      "4 values under 5 fields",
      "no price: null",
      "no price: not available (N/A)",
      'Central time has no such hour, or the row does not tell which of two: "2026-07-01", hour ending "25:00"',
      'Central time has no such hour, or the row does not tell which of two: "2026-03-08", hour ending "03:00"',
      'Central time has no such hour, or the row does not tell which of two: "2026-02-30", hour ending "03:00"',
      "contradicts an earlier row of the same interval: 0 USD/MWh",
      "no settlement point",
    ]);
  });

  test.each([
    [
      "an error answer",
      '{"statusCode":401,"message":"Access denied due to missing subscription key"}',
      /no data in the answer \(statusCode, message, status 401\)/,
    ],
    ["JSON cut off", '{"fields":[{"name":"deliveryDate"}],"data":[["2026', /cut off or damaged/],
    ["a page with status 200", "<html><body>Maintenance</body></html>", /HTML or XML page/],
    [
      "rows without fields",
      '{"data":[["2026-07-01","01:00","HB_WEST",5,false]]}',
      /no fields that describe them/,
    ],
    [
      "an LMP report",
      "DeliveryDate,HourEnding,BusName,LMP,DSTFlag\n11/02/2025,01:00,BUS,20,N\n",
      /an LMP is not a settlement point price/,
    ],
    [
      "every row of another shape",
      `${dam}yesterday,01:00,HB_WEST,5,N\n`,
      /no usable row; the first: Central time/,
    ],
  ])("%s is refused", (_, text, message) => {
    expect(() => parseErcot(strToU8(text))).toThrow(message);
  });

  test("an LMP answer is refused by its fields", () => {
    const names = ["SCEDTimestamp", "repeatedHourFlag", "settlementPoint", "LMP"];
    expect(() => parseErcot(answer([["2026-07-01T00:00:14", false, "HB_WEST", 5]], names))).toThrow(
      /an LMP is not a settlement point price/,
    );
  });

  test("a ZIP cut off is refused, a line cut off is rejected", () => {
    const zip = zipSync({ "a.csv": strToU8(`${dam}07/01/2026,01:00,HB_WEST,5,N\n`.repeat(50)) });
    expect(() => parseErcot(zip.subarray(0, zip.length - 30))).toThrow(/damaged or cut off/);
    const { rows, rejected } = parseErcot(
      strToU8(`${dam}07/01/2026,01:00,HB_WEST,5,N\n07/01/2026,02:00,HB_WEST,5`),
    );
    expect(rows).toHaveLength(1);
    expect(rejected[0]).toEqual({
      reason: "4 cells under 5 columns: the line is cut off or shifted",
      raw: {
        DeliveryDate: "07/01/2026",
        HourEnding: "02:00",
        SettlementPoint: "HB_WEST",
        SettlementPointPrice: "5",
        DSTFlag: null,
      },
    });
  });
});
