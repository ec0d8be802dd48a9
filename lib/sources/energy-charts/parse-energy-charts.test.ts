import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors/app-error";
import { recordedPayload } from "@/lib/testing/recorded-payload";
import { payloadText } from "../payload-text";
import { parseEnergyCharts, zoneOfFileName } from "./parse-energy-charts";

const germany = { zone: "DE-LU" };
const at = Date.parse("2025-09-30T20:00:00Z") / 1000;

function answer(change: object = {}): string {
  return JSON.stringify({
    license_info: "CC BY 4.0 from Bundesnetzagentur | SMARD.de",
    unix_seconds: [at, at + 3600, at + 7200, at + 8100],
    price: [80.5, -499.99, 70, 71],
    unit: "EUR / MWh",
    deprecated: false,
    ...change,
  });
}

describe("parseEnergyCharts", () => {
  test("an interval ends where the next begins, also where hours become quarters", () => {
    const { rows, rejected } = parseEnergyCharts(answer(), germany);
    expect(rejected).toEqual([]);
    expect(rows.map(({ intervalStart, intervalEnd, price }) => [intervalStart, intervalEnd, price])).toEqual([
      ["2025-09-30T20:00:00Z", "2025-09-30T21:00:00Z", 80.5],
      ["2025-09-30T21:00:00Z", "2025-09-30T22:00:00Z", -499.99], // negative prices are real
      ["2025-09-30T22:00:00Z", "2025-09-30T22:15:00Z", 70],
      ["2025-09-30T22:15:00Z", "2025-09-30T22:30:00Z", 71], // the last is as long as the one before
    ]);
  });

  test("the licence of the answer goes with every row, and none is made up", () => {
    expect(parseEnergyCharts(answer(), germany).rows[0]?.licence).toBe(
      "CC BY 4.0 from Bundesnetzagentur | SMARD.de",
    );
    expect(parseEnergyCharts(answer({ license_info: undefined }), germany).rows[0]).not.toHaveProperty(
      "licence",
    );
  });

  test("null is rejected, never 0", () => {
    const { rows, rejected } = parseEnergyCharts(answer({ price: [80.5, null, 70, 71] }), germany);
    expect(rows).toHaveLength(3);
    expect(rejected).toEqual([{ reason: "null", raw: { unix_seconds: at + 3600, price: null } }]);
  });

  test.each([1, 1000])("series of instants and prices, in units of 1/%d second, read alike", (scale) => {
    const data = [
      [at * scale, 80.5],
      [(at + 3600) * scale, null],
      [(at + 7200) * scale, -4],
    ];
    const series = [{ name: "SE4", unit: "EUR/MWh", data }];
    const { rows, rejected } = parseEnergyCharts(JSON.stringify({ license: "CC BY 4.0", series }), germany);
    expect(rows).toMatchObject([
      {
        zone: "SE4",
        intervalStart: "2025-09-30T20:00:00Z",
        intervalEnd: "2025-09-30T21:00:00Z",
        price: 80.5,
      },
      { zone: "SE4", intervalStart: "2025-09-30T22:00:00Z", price: -4, licence: "CC BY 4.0" },
    ]);
    expect(rejected.map(({ reason }) => reason)).toEqual(["null"]);
  });

  test("a zone the answer names goes before the file's, under ENTSO-E's name", () => {
    expect(parseEnergyCharts(answer({ bzn: "IT-North" }), germany).rows[0]?.zone).toBe("IT-NORD");
  });

  test("no prices is an answer, with a unit or without", () => {
    expect(
      parseEnergyCharts(answer({ unix_seconds: [], price: [], unit: null }), germany).emptyReason,
    ).toMatch(/no prices/);
    expect(parseEnergyCharts(answer({ unix_seconds: [], price: [] }), germany).emptyReason).toMatch(
      /no prices/,
    );
  });

  test.each([
    ["price_DE-LU_2026-06-20.json", "DE-LU"],
    ["price_HU_2026-10-02_TRIMMED-BY-ORIGIN_6pts.json", "HU"],
    ["price?bzn=SE4&start=2026-06-20", "SE4"],
    ["price_NO2_2025.json", "NO2"],
    ["price_NO2NSL_2025.json", "NO2-NSL"],
    ["price_DE-AT-LU_2018.json", "DE-AT-LU"],
    ["price_IT-Centre-North_2025.json", "IT-CNOR"],
    ["price_IT-NORTH.json", "IT-NORD"],
    ["price_2025.json", null],
    ["answer.json", null],
  ])("%s names the zone %s", (fileName, zone) => {
    expect(zoneOfFileName(fileName)).toBe(zone);
  });

  test.each([
    [answer({ unit: "EUR / kWh" }), /unit "EUR \/ kWh"/],
    [answer({ unit: null }), /the unit "none"/],
    ['{"license":"x","series":[{"data":[1,2]}]}', /got license, series/],
    [answer({ price: [1] }), /4 instants and 1 prices/],
    ['{"detail":"Not Found"}', /got detail/],
    [answer().slice(0, 60), /cut off or damaged/],
    ["<html></html>", /HTML or XML page/],
  ])("%# is not understood", (text, message) => {
    expect(() => parseEnergyCharts(text, germany)).toThrow(AppError);
    expect(() => parseEnergyCharts(text, germany)).toThrow(message);
  });

  test("a zone that nothing names is not guessed", () => {
    expect(() => parseEnergyCharts(answer(), { zone: null })).toThrow(/which bidding zone/);
  });

  const name = "price_HU_2026-10-02_TRIMMED-BY-ORIGIN_6pts.json";
  const hungary = recordedPayload(`energy/energy-charts/${name}`);
  test.skipIf(hungary === null)("six recorded quarters of Hungary", () => {
    const { rows } = parseEnergyCharts(payloadText(hungary ?? new Uint8Array()), {
      zone: zoneOfFileName(name),
    });
    expect(rows.map(({ price }) => price)).toEqual([194.55, 185.1, 204.51, 200.14, 190.08, 182.36]);
    expect(rows[0]).toMatchObject({
      zone: "HU",
      intervalStart: "2026-10-02T21:30:00Z",
      intervalEnd: "2026-10-02T21:45:00Z",
    });
  });
});
