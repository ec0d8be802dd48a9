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

  test("no prices is an answer", () => {
    expect(parseEnergyCharts(answer({ unix_seconds: [], price: [] }), germany).emptyReason).toMatch(
      /no prices/,
    );
  });

  test.each([
    ["price_DE-LU_2026-06-20.json", "DE-LU"],
    ["price_HU_2026-10-02_TRIMMED-BY-ORIGIN_6pts.json", "HU"],
    ["price?bzn=SE4&start=2026-06-20", "SE4"],
    ["price_NO2_2025.json", "NO2"],
    ["answer.json", null],
  ])("%s names the zone %s", (fileName, zone) => {
    expect(zoneOfFileName(fileName)).toBe(zone);
  });

  test.each([
    [answer({ unit: "EUR / kWh" }), /unit "EUR \/ kWh"/],
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
