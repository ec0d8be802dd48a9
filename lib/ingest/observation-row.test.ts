import { expect, test } from "vitest";
import { observationOfIndicator, observationOfPrice } from "./observation-row";

const price = (intervalStart: string, intervalEnd: string) =>
  observationOfPrice("ember", {
    zone: "DE",
    marketType: "day-ahead",
    intervalStart,
    intervalEnd,
    price: 80,
    currency: "EUR",
    unit: "EUR/MWh",
  }).seriesId;

test.each([
  ["2026-01-01T00:00:00Z", "2026-01-01T00:15:00Z", "ember:DE:day-ahead"],
  ["2026-01-01T00:00:00Z", "2026-01-01T01:00:00Z", "ember:DE:day-ahead"],
  ["2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z", "ember:DE:day-ahead"],
  ["2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z", "ember:DE:day-ahead:daily"], // a day of 23 hours
  ["2026-01-01T00:00:00Z", "2026-04-01T00:00:00Z", "ember:DE:day-ahead:quarterly"],
  ["2026-01-01T00:00:00Z", "2026-07-01T00:00:00Z", "ember:DE:day-ahead:half-yearly"],
  ["2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z", "ember:DE:day-ahead:yearly"],
])("a price from %s to %s belongs to %s", (start, end, seriesId) => {
  expect(price(start, end)).toBe(seriesId);
});

test.each([
  ["CC BY 4.0 (creativecommons.org/licenses/by/4.0) from Bundesnetzagentur | SMARD.de", true],
  ["CC-BY-SA 4.0", true],
  ["CC BY-NC 4.0", false],
  ["CC BY-NC-ND 4.0", false],
  ["CC BY-SA-NC 4.0", false],
  ["For private and internal use only", false],
])("a price under %s may be passed on: %s", (licence, redistribution) => {
  const row = {
    zone: "HU",
    marketType: "day-ahead",
    price: 1,
    currency: "EUR",
    unit: "EUR/MWh",
    licence,
  } as const;
  const interval = { intervalStart: "2026-01-01T00:00:00Z", intervalEnd: "2026-01-01T01:00:00Z" };
  expect(observationOfPrice("energy-charts", { ...row, ...interval }).redistribution).toBe(redistribution);
});

test("a forecast is estimated; a value of no named unit or series is none", () => {
  const row = {
    indicator: "ELWHU_PJ",
    intervalStart: "2027-01-01T00:00:00Z",
    intervalEnd: "2027-02-01T00:00:00Z",
    value: 51,
    unit: "dollars per megawatthour",
  };
  expect(observationOfIndicator("eia", { ...row, status: "forecast" })).toMatchObject({
    seriesId: "eia:ELWHU_PJ",
    kind: "indicator",
    evidence: "estimated",
  });
  expect(observationOfIndicator("eia", { ...row, status: "history" })?.evidence).toBe("reported");
  expect(observationOfIndicator("eia", { ...row, unit: null })).toBeNull();
  expect(observationOfIndicator("eia", { ...row, indicator: null })).toBeNull();
});
