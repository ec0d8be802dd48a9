import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors/app-error";
import { parseEurostat } from "./parse-eurostat";

const dimensions = {
  freq: ["S"],
  nrg_cons: ["MWH_GE150000"],
  unit: ["KWH"],
  tax: ["X_TAX", "X_VAT"],
  currency: ["EUR"],
  geo: ["DE", "EL", "EU27_2020"],
  time: ["2025-S1", "2025-S2"],
};

function dataset(value: unknown, change: Partial<Record<keyof typeof dimensions, string[]>> = {}): string {
  const all: Record<string, string[]> = { ...dimensions, ...change };
  return JSON.stringify({
    version: "2.0",
    class: "dataset",
    id: Object.keys(all),
    size: Object.values(all).map((codes) => codes.length),
    dimension: Object.fromEntries(
      Object.entries(all).map(([name, codes]) => [
        name,
        { label: name, category: { index: Object.fromEntries(codes.map((code, place) => [code, place])) } },
      ]),
    ),
    value,
  });
}

// Places are row-major: tax x 6 + geo x 2 + time.
describe("nrg_pc_205", () => {
  test("a sparse value object is placed by id, size and index", () => {
    const { rows } = parseEurostat(dataset({ "7": 0.1428, "8": 0.101 }));
    expect(rows).toEqual([
      {
        zone: "DE",
        marketType: "retail-industrial",
        intervalStart: "2025-07-01T00:00:00Z", // 7 = 1 x 6 + 0 x 2 + 1: X_VAT, DE, second half
        intervalEnd: "2026-01-01T00:00:00Z",
        price: 0.1428,
        currency: "EUR",
        unit: "EUR/kWh",
        consumptionBand: "MWH_GE150000",
      },
      expect.objectContaining({ zone: "GR", intervalStart: "2025-01-01T00:00:00Z", price: 0.101 }),
    ]);
  });

  test("other tax levels and aggregates are told apart, not mixed in", () => {
    const { rows, rejected } = parseEurostat(dataset({ "0": 0.09, "10": 0.12 }));
    expect(rows).toEqual([]);
    expect(rejected.map(({ reason }) => reason)).toEqual([
      "tax level X_TAX: a business pays X_VAT",
      "EU27_2020 is an aggregate, no country",
    ]);
  });

  test("values as a list with holes are the same", () => {
    const list = Array.from({ length: 12 }, (_, place) => (place === 7 ? 0.1428 : null));
    expect(parseEurostat(dataset(list)).rows.map(({ price }) => price)).toEqual([0.1428]);
  });

  test("a band without a value is a hole, and another currency is another price", () => {
    expect(parseEurostat(dataset({})).emptyReason).toMatch(/no value/);
    expect(parseEurostat('{"error":[{"status":404,"id":100,"label":"No results found"}]}').emptyReason).toBe(
      "no results found",
    );
    expect(parseEurostat(dataset({ "7": 1 }, { currency: ["NAC"] })).rejected[0]?.reason).toMatch(
      /currency NAC/,
    );
    expect(parseEurostat(dataset({ "7": ":" })).rejected[0]?.reason).toMatch(/not a number/);
  });

  test.each([
    [dataset({ "99": 1 }), /expected a JSON-stat data set/],
    ['{"error":[{"status":400,"label":"Dimension tax is not valid"}]}', /Dimension tax is not valid/],
    ['{"warning":[{"status":413,"label":"ASYNCHRONOUS_RESPONSE"}]}', /ASYNCHRONOUS_RESPONSE/],
    [dataset({ "0": 1 }, { nrg_cons: ["A"] }).replaceAll("nrg_cons", "band"), /no dimension nrg_cons/],
    ["<html></html>", /HTML or XML page/],
    [dataset({ "7": 1 }).slice(0, 80), /cut off or damaged/],
  ])("%# is not understood", (text, message) => {
    expect(() => parseEurostat(text)).toThrow(AppError);
    expect(() => parseEurostat(text)).toThrow(message);
  });
});
