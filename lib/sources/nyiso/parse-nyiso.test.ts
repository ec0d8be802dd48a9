import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { recordedPayload } from "@/lib/testing/recorded-payload";
import { parseNyiso } from "./parse-nyiso";

const header =
  "Time Stamp,Name,PTID,LBMP ($/MWHr),Marginal Cost Losses ($/MWHr),Marginal Cost Congestion ($/MWHr)\n";
const day = (...lines: readonly string[]) =>
  strToU8(header + lines.map((line) => `${line},1.00,0.00\n`).join(""));
const parsed = (payload: Uint8Array) =>
  parseNyiso(payload).rows.map(({ zone, marketType, intervalStart, intervalEnd, price }) => [
    zone.replace("NYISO:", ""),
    marketType,
    intervalStart.slice(0, 16),
    intervalEnd.slice(0, 16),
    price,
  ]);

describe("day-ahead", () => {
  test("stamps name the beginning of an hour of New York's clock", () => {
    const payload = day(
      "09/23/2026 00:00,N.Y.C.,61761,35.82",
      "09/23/2026 00:00,H Q,61844,33.72",
      "09/23/2026 23:00,N.Y.C.,61761,-0.50",
    );
    const { rows, rejected } = parseNyiso(payload);
    expect(rejected).toEqual([]);
    expect(rows).toContainEqual({
      zone: "NYISO:N.Y.C.",
      marketType: "day-ahead",
      intervalStart: "2026-09-23T04:00:00Z",
      intervalEnd: "2026-09-23T05:00:00Z",
      price: 35.82,
      currency: "USD",
      unit: "USD/MWh",
      priceUsdPerMwh: 35.82,
    });
    expect(parsed(payload)).toContainEqual([
      "N.Y.C.",
      "day-ahead",
      "2026-09-24T03:00",
      "2026-09-24T04:00",
      -0.5,
    ]);
  });

  test("autumn has two rows 01:00 per zone, told apart by their order", () => {
    const rows = [
      "00:00,WEST,61752,50",
      "00:00,N.Y.C.,61761,60",
      "01:00,WEST,61752,50.72",
      "01:00,N.Y.C.,61761,61",
      "01:00,WEST,61752,48.63",
      "01:00,N.Y.C.,61761,59",
      "02:00,WEST,61752,47",
    ];
    expect(parsed(day(...rows.map((row) => `11/02/2025 ${row}`)))).toEqual([
      ["WEST", "day-ahead", "2025-11-02T04:00", "2025-11-02T05:00", 50],
      ["WEST", "day-ahead", "2025-11-02T05:00", "2025-11-02T06:00", 50.72],
      ["WEST", "day-ahead", "2025-11-02T06:00", "2025-11-02T07:00", 48.63],
      ["WEST", "day-ahead", "2025-11-02T07:00", "2025-11-02T08:00", 47],
      ["N.Y.C.", "day-ahead", "2025-11-02T04:00", "2025-11-02T05:00", 60],
      ["N.Y.C.", "day-ahead", "2025-11-02T05:00", "2025-11-02T06:00", 61],
      ["N.Y.C.", "day-ahead", "2025-11-02T06:00", "2025-11-02T07:00", 59],
    ]);
  });

  test("spring has no 02:00 and no gap", () => {
    expect(parsed(day("03/08/2026 01:00,WEST,61752,20", "03/08/2026 03:00,WEST,61752,21"))).toEqual([
      ["WEST", "day-ahead", "2026-03-08T06:00", "2026-03-08T07:00", 20],
      ["WEST", "day-ahead", "2026-03-08T07:00", "2026-03-08T08:00", 21],
    ]);
  });

  test("a month's ZIP is its days; generators by name", () => {
    const zip = zipSync({
      "20260302damlbmp_gen.csv": day("03/02/2026 00:00,ASTORIA___2,24149,31"),
      "20260301damlbmp_gen.csv": day("03/01/2026 00:00,ASTORIA___2,24149,30"),
    });
    expect(parsed(zip).map(([zone, , start, , price]) => [zone, start, price])).toEqual([
      ["ASTORIA___2", "2026-03-01T05:00", 30],
      ["ASTORIA___2", "2026-03-02T05:00", 31],
    ]);
  });
});

describe("real-time", () => {
  const recorded = recordedPayload("energy/us-iso/nyiso_rt-lbmp-zone_2016-02-18.csv");
  test.skipIf(recorded === null)("the recorded file: 15 zones, three stamps at the interval's end", () => {
    const { rows, rejected } = parseNyiso(recorded ?? new Uint8Array());
    expect(rejected).toEqual([]);
    expect(rows).toHaveLength(45);
    expect(new Set(rows.map(({ zone }) => zone)).size).toBe(15);
    expect(rows.find(({ zone }) => zone === "NYISO:H Q")).toMatchObject({
      marketType: "real-time",
      intervalEnd: "2016-02-18T05:15:00Z",
      price: 19.21,
    });
  });

  test("stamps name the end; a dispatch between two five-minute steps shortens its interval", () => {
    const stamps = ["00:05:00", "00:10:00", "00:12:30", "00:15:00", "00:20:00"];
    const payload = strToU8(
      `${header}${stamps.map((stamp, index) => `"09/23/2026 ${stamp}","CAPITL",61757,${index},0,0\n`).join("")}`,
    );
    expect(
      parseNyiso(payload).rows.map(({ intervalStart, intervalEnd }) => [intervalStart, intervalEnd]),
    ).toEqual([
      ["2026-09-23T04:00:00Z", "2026-09-23T04:05:00Z"],
      ["2026-09-23T04:05:00Z", "2026-09-23T04:10:00Z"],
      ["2026-09-23T04:10:00Z", "2026-09-23T04:12:30Z"],
      ["2026-09-23T04:12:30Z", "2026-09-23T04:15:00Z"],
      ["2026-09-23T04:15:00Z", "2026-09-23T04:20:00Z"],
    ]);
  });

  test("real-time integrated over the hour looks like day-ahead: the file's name tells", () => {
    const payload = day("09/23/2026 00:00,WEST,61752,20", "09/23/2026 01:00,WEST,61752,21");
    const [row] = parseNyiso(payload, { fileName: "20260923rtlbmp_zone.csv" }).rows;
    expect(row).toMatchObject({
      marketType: "real-time",
      intervalStart: "2026-09-23T04:00:00Z",
      intervalEnd: "2026-09-23T05:00:00Z",
    });
    const zip = zipSync({ "20260923damlbmp_zone.csv": payload });
    expect(parseNyiso(zip, { fileName: "20260901rtlbmp_zone_csv.zip" }).rows[0]).toMatchObject({
      marketType: "day-ahead", // the name inside the archive is the file's own
    });
  });

  test("autumn: five-minute stamps of the repeated hour, interval ends, by order", () => {
    const stamps = ["00:55:00", "01:00:00", "01:55:00", "01:00:00", "01:55:00", "02:00:00"];
    const payload = strToU8(
      `${header}${stamps.map((stamp, index) => `"11/01/2026 ${stamp}","CAPITL",61757,${index},0,0\n`).join("")}`,
    );
    expect(parseNyiso(payload).rows.map(({ intervalEnd }) => intervalEnd.slice(11, 16))).toEqual([
      "04:55",
      "05:00",
      "05:55",
      "06:00",
      "06:55",
      "07:00",
    ]);
  });

  test("a single interval, on the hour or not, is five minutes of real time", () => {
    for (const stamp of ["10:00:00", "10:05:00"]) {
      const [row] = parseNyiso(day(`09/23/2026 ${stamp},CAPITL,61757,20`)).rows;
      expect(row).toMatchObject({ marketType: "real-time", intervalEnd: `2026-09-23T14:${stamp.slice(3)}Z` });
    }
  });

  test.each([
    [
      "closed",
      '"Time Stamp","Name","PTID","LBMP ($/MWHr)","Marginal Cost Losses ($/MWHr)","Marginal Cost Congestion ($/MWH"',
    ],
    [
      "open",
      '"Time Stamp","Name","PTID","LBMP ($/MWHr)","Marginal Cost Losses ($/MWHr)","Marginal Cost Congestion ($/MWH',
    ],
  ])("an old header cut off in its last name, quotes %s", (_, oldHeader) => {
    const payload = strToU8(
      `${oldHeader}\r\n"02/18/2012 00:05:00","CAPITL",61757,21.53,1.69,0.00\r\n"02/18/2012 00:10:00","CAPITL",61757,21.6,1.69,0.00\r\n`,
    );
    expect(parsed(payload).map(([, , , end, price]) => [end, price])).toEqual([
      ["2012-02-18T05:05", 21.53],
      ["2012-02-18T05:10", 21.6],
    ]);
  });
});

describe("bad input", () => {
  test("rows that are no price are rejected with their reason", () => {
    const payload = strToU8(
      `${header}09/23/2026 00:00,WEST,61752,30,0,0\n09/23/2026 01:00,WEST,61752,,0,0\n09/23/2026 02:00,WEST,61752,abc,0,0\n03/08/2026 02:00,WEST,61752,9,0,0\n09/23/2026 04:00,,61752,9,0,0\n09/23/2026 00:00,WEST,61752,31,0,0\n09/23/2026 05:00,WEST,617`,
    );
    const { rows, rejected } = parseNyiso(payload);
    expect(rows.map(({ price }) => price)).toEqual([30]);
    expect(rejected.map(({ reason }) => reason)).toEqual([
      "no price: blank",
      'no price: not a number: "abc"',
      'no instant of New York\'s clock, or one of two: "03/08/2026 02:00"',
      "contradicts an earlier row of the same interval: 30 USD/MWh",
      "3 cells under 6 columns: the line is cut off",
      "no zone or generator",
    ]);
  });

  test("one row for the two hours of autumn is neither", () => {
    const rows = ["00:00,WEST,61752,50", "01:00,WEST,61752,51", "02:00,WEST,61752,47"].map(
      (row) => `11/02/2025 ${row}`,
    );
    expect(parseNyiso(day(...rows)).rejected[0]?.reason).toContain('one of two: "11/02/2025 01:00"');
  });

  test.each([
    ["a page with status 200", "<!DOCTYPE html><html></html>", /HTML or XML page/],
    [
      "another report",
      '"Time Stamp","Time Zone","Name","PTID","Load"\n"09/23/2026 00:00:00","EDT","CAPITL",61757,1200\n',
      /no column lbmp/,
    ],
    [
      "quotes cut off",
      `${header}"09/23/2026 00:00,WEST,61752,30,0,0\n09/23/2026 01:00,WEST`,
      /cut off or damaged/,
    ],
    ["no time in any row", `${header}yesterday,WEST,61752,30,0,0\n`, /no usable row/],
  ])("%s is refused", (_, text, message) => {
    expect(() => parseNyiso(strToU8(text))).toThrow(message);
  });

  test("a file of its header alone is understood", () => {
    expect(parseNyiso(strToU8(header)).emptyReason).toBe("the answer holds no rows");
  });
});
