import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { recordedPayload } from "@/lib/testing/recorded-payload";
import { parseSpp } from "./parse-spp";

const header = "Interval,GMTIntervalEnd,Settlement Location,Pnode,LMP,MLC,MCC,MEC\n";
const line = (local: string, gmt: string, location: string, lmp: string) =>
  `${local},${gmt},${location},PNODE_1,${lmp},0.1,0.2,0.3\n`;
const parsed = (payload: Uint8Array) =>
  parseSpp(payload).rows.map(({ zone, marketType, intervalStart, intervalEnd, price }) => [
    zone,
    marketType,
    intervalStart,
    intervalEnd,
    price,
  ]);

describe("real-time five minutes", () => {
  const recorded = recordedPayload("energy/us-iso/spp_RTBM-LMP-SL-202503310840.csv");
  test.skipIf(recorded === null)(
    "the recorded interval: 1,234 locations, 36 negative, from -95.48 to 2,271.77",
    () => {
      const { rows, rejected } = parseSpp(recorded ?? new Uint8Array());
      expect(rejected).toEqual([]);
      expect(rows).toHaveLength(1234);
      const prices = rows.map(({ price }) => price);
      expect(prices.filter((price) => price < 0)).toHaveLength(36);
      expect(Math.min(...prices)).toBe(-95.4817);
      expect(Math.max(...prices)).toBe(2271.7646);
      expect(rows[0]).toEqual({
        zone: "SPP:AEC",
        marketType: "real-time",
        intervalStart: "2025-03-31T13:35:00Z",
        intervalEnd: "2025-03-31T13:40:00Z",
        price: 35.6875,
        currency: "USD",
        unit: "USD/MWh",
        priceUsdPerMwh: 35.6875,
      });
    },
  );

  test("a file of one interval that ends on the hour is five minutes too", () => {
    const payload = strToU8(
      header + line("03/31/2025 09:00:00", "03/31/2025 14:00:00", "SPPNORTH_HUB", "20"),
    );
    expect(parsed(payload)).toEqual([
      ["SPP:SPPNORTH_HUB", "real-time", "2025-03-31T13:55:00Z", "2025-03-31T14:00:00Z", 20],
    ]);
  });

  test("a day's file names its columns otherwise and does not pad its times", () => {
    const payload = strToU8(
      "Interval, GMT Interval, Settlement Location Name, PNODE Name, LMP, MLC, MCC, MEC, BAA\n" +
        "8/1/2026 0:05,8/1/2026 5:05,SPPNORTH_HUB,SPPNORTH_H,-3.2,0,0,0,SPP\n" +
        "8/2/2026 0:00,8/2/2026 5:00,SPPNORTH_HUB,SPPNORTH_H,3.2,0,0,0,SPP\n",
    );
    expect(parsed(payload)).toEqual([
      ["SPP:SPPNORTH_HUB", "real-time", "2026-08-01T05:00:00Z", "2026-08-01T05:05:00Z", -3.2],
      ["SPP:SPPNORTH_HUB", "real-time", "2026-08-02T04:55:00Z", "2026-08-02T05:00:00Z", 3.2],
    ]);
  });

  test("the file's own name tells the market of a single hour", () => {
    const payload = strToU8(
      header + line("08/01/2026 01:00:00", "08/01/2026 06:00:00", "SPPNORTH_HUB", "20"),
    );
    const [row] = parseSpp(payload, { fileName: "DA-LMP-SL-202608010100.csv" }).rows;
    expect(row).toMatchObject({ marketType: "day-ahead", intervalStart: "2026-08-01T05:00:00Z" });
  });

  test("by bus, and without the local column", () => {
    const payload = strToU8("GMTIntervalEnd,Pnode,LMP,MLC,MCC,MEC\n01/15/2024 01:05,AEPW.AEP,-25.50,0,0,0\n");
    expect(parsed(payload)).toEqual([
      ["SPP:AEPW.AEP", "real-time", "2024-01-15T01:00:00Z", "2024-01-15T01:05:00Z", -25.5],
    ]);
  });
});

describe("day-ahead hours", () => {
  test("autumn: local 02:00 comes twice and GMT goes on", () => {
    const payload = strToU8(
      header +
        line("11/02/2025 01:00:00", "11/02/2025 06:00:00", "SPPNORTH_HUB", "27.5121") +
        line("11/02/2025 02:00:00", "11/02/2025 07:00:00", "SPPNORTH_HUB", "26.3047") +
        line("11/02/2025 02:00:00", "11/02/2025 08:00:00", "SPPNORTH_HUB", "27.3118") +
        line("11/03/2025 00:00:00", "11/03/2025 06:00:00", "SPPNORTH_HUB", "-0.0238"),
    );
    expect(parsed(payload)).toEqual([
      ["SPP:SPPNORTH_HUB", "day-ahead", "2025-11-02T05:00:00Z", "2025-11-02T06:00:00Z", 27.5121],
      ["SPP:SPPNORTH_HUB", "day-ahead", "2025-11-02T06:00:00Z", "2025-11-02T07:00:00Z", 26.3047],
      ["SPP:SPPNORTH_HUB", "day-ahead", "2025-11-02T07:00:00Z", "2025-11-02T08:00:00Z", 27.3118],
      ["SPP:SPPNORTH_HUB", "day-ahead", "2025-11-03T05:00:00Z", "2025-11-03T06:00:00Z", -0.0238],
    ]);
  });

  test("spring: local time jumps and GMT goes on", () => {
    const payload = strToU8(
      header +
        line("03/08/2026 01:00:00", "03/08/2026 07:00:00", "SPPSOUTH_HUB", "1") +
        line("03/08/2026 03:00:00", "03/08/2026 08:00:00", "SPPSOUTH_HUB", "2"),
    );
    expect(parsed(payload).map(([, , start]) => start)).toEqual([
      "2026-03-08T06:00:00Z",
      "2026-03-08T07:00:00Z",
    ]);
  });

  test("the header in capitals with the column BAA: another balancing authority is another market", () => {
    const payload = strToU8(
      "INTERVAL,GMTINTERVALEND,BAA,SETTLEMENT_LOCATION,PNODE,LMP,MLC,MCC,MEC\n" +
        "6/4/2026 1:00,6/4/2026 6:00,SPP,SPPNORTH_HUB,SPPNORTH_H,11.7363,0,0,0\n" +
        "6/4/2026 1:00,6/4/2026 6:00,SWPW,SPPNORTH_HUB,AVA,20.2211,0,0,0\n" +
        "6/4/2026 19:00,6/5/2026 0:00,SPP,SPPNORTH_HUB,SPPNORTH_H,36.1592,0,0,0\n",
    );
    expect(parsed(payload)).toEqual([
      ["SPP:SPPNORTH_HUB", "day-ahead", "2026-06-04T05:00:00Z", "2026-06-04T06:00:00Z", 11.7363],
      ["SPP:SWPW:SPPNORTH_HUB", "day-ahead", "2026-06-04T05:00:00Z", "2026-06-04T06:00:00Z", 20.2211],
      ["SPP:SPPNORTH_HUB", "day-ahead", "2026-06-04T23:00:00Z", "2026-06-05T00:00:00Z", 36.1592],
    ]);
  });

  test("in an archive the file's name tells the market, and a file of zero bytes is passed over", () => {
    const zip = zipSync({
      "2024/01/DA-LMP-SL-202401010100.csv": strToU8(
        header + line("01/01/2024 01:00:00", "01/01/2024 07:00:00", "NODE", "-1"),
      ),
      "2024/01/DA-LMP-SL-202401020100.csv": new Uint8Array(),
    });
    expect(parsed(zip)).toEqual([
      ["SPP:NODE", "day-ahead", "2024-01-01T06:00:00Z", "2024-01-01T07:00:00Z", -1],
    ]);
  });
});

describe("bad input", () => {
  test("a file of zero bytes is understood", () => {
    expect(parseSpp(new Uint8Array())).toEqual({
      rows: [],
      rejected: [],
      emptyReason: "the file has zero bytes: SPP has not published it",
    });
  });

  test("rows that are no price are rejected with their reason", () => {
    const { rows, rejected } = parseSpp(
      strToU8(
        header +
          line("03/31/2025 08:40:00", "03/31/2025 13:40:00", "AEC", "0") +
          line("03/31/2025 08:40:00", "03/31/2025 13:40:00", "AEC", "1") +
          line("03/31/2025 08:40:00", "03/31/2025 13:40:00", "YAD", "") +
          line("03/31/2025 08:40:00", "2025-03-31 13:40", "WR_WR", "5") +
          line("03/31/2025 08:40:00", "03/31/2025 13:40:00", "", "5") +
          "03/31/2025 08:40:00,03/31/2025 13:40:00,CSWS,CSW",
      ),
    );
    expect(rows.map(({ price }) => price)).toEqual([0]);
    expect(rejected.map(({ reason }) => reason)).toEqual([
      "contradicts an earlier row of the same interval: 0 USD/MWh",
      "no price: blank",
      'GMTIntervalEnd is no time: "2025-03-31 13:40"',
      "no settlement location",
      "4 cells under 8 columns: the line is cut off or shifted",
    ]);
  });

  test.each([
    ["a page with status 200", "<html><body>Error</body></html>", /HTML or XML page/],
    [
      "another report",
      "Interval,GMTIntervalEnd,MTLF,Averaged Actual\n1,2,3,4\n",
      /no column settlementlocation or/,
    ],
    [
      "no GMT column",
      "Interval,Settlement Location,Pnode,LMP\n03/31/2025 08:40:00,AEC,SOUC,35\n",
      /no column gmtintervalend/,
    ],
    ["JSON", '{"response":"error"}', /no column gmtintervalend/],
  ])("%s is refused", (_, text, message) => {
    expect(() => parseSpp(strToU8(text))).toThrow(message);
  });
});
