import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors/app-error";
import { recordedPayload } from "@/lib/testing/recorded-payload";
import { payloadText } from "../payload-text";
import { parseRte } from "./parse-rte";

function eco2mix(date: string, values: readonly string[], perimeter = "FR"): string {
  const list = values.map((value, period) => `<valeur periode='${period}'>${value}</valeur>`).join("");
  return `<?xml version="1.0" encoding="UTF-8"?><liste><date_actuelle>2026-01-01</date_actuelle><donneesMarche date='${date}'>
    <type v='donneesMarche' perimetre='${perimeter}' granularite='Global'>${list}</type></donneesMarche></liste>`;
}
const hours = (count: number) => Array.from({ length: count }, (_, hour) => String(hour));

describe("éCO2mix", () => {
  test("hours count from the French midnight; a negative price is real", () => {
    const { rows } = parseRte(eco2mix("2022-07-16", ["350", "-77.43", ...hours(22)]));
    expect(rows).toHaveLength(24);
    expect(rows[1]).toEqual({
      zone: "FR",
      marketType: "day-ahead",
      intervalStart: "2022-07-15T23:00:00Z",
      intervalEnd: "2022-07-16T00:00:00Z",
      price: -77.43,
      currency: "EUR",
      unit: "EUR/MWh",
    });
  });

  test.each([
    ["2026-03-29", 23, "2026-03-29T22:00:00Z"],
    ["2026-10-25", 25, "2026-10-25T23:00:00Z"],
    ["2026-01-15", 96, "2026-01-15T23:00:00Z"],
  ])("%s with %d periods ends at the next midnight", (date, count, end) => {
    expect(parseRte(eco2mix(date, hours(count))).rows.at(-1)?.intervalEnd).toBe(end);
  });

  test("24 periods on a day of 25 hours do not say which is missing", () => {
    const { rows, rejected } = parseRte(eco2mix("2026-10-25", hours(24)));
    expect(rows).toEqual([]);
    expect(rejected[0]?.reason).toMatch(/which is missing is not said/);
  });

  test("ND is not available; Germany is its bidding zone of the time", () => {
    const { rows, rejected } = parseRte(eco2mix("2026-01-15", ["ND", ...hours(23)], "DL"));
    expect(rejected[0]?.reason).toMatch(/not available/);
    expect(rows[0]?.zone).toBe("DE-LU");
  });

  test("a list without market days is an answer", () => {
    expect(parseRte("<liste><date_debut>2022-07-15</date_debut></liste>").emptyReason).toMatch(
      /no market day/,
    );
  });
});

test("wholesale market API", () => {
  const values = [
    {
      start_date: "2026-01-15T00:00:00+01:00",
      end_date: "2026-01-15T01:00:00+01:00",
      value: 9000,
      price: 45.2,
    },
    { start_date: "2026-01-15T01:00:00+01:00", end_date: "2026-01-15T02:00:00+01:00", value: 9000 },
  ];
  const { rows, rejected } = parseRte(JSON.stringify({ france_power_exchanges: [{ values }] }));
  expect(rows).toMatchObject([{ zone: "FR", intervalStart: "2026-01-14T23:00:00Z", price: 45.2 }]);
  expect(rejected[0]?.reason).toBe("absent");
});

test.each([
  ["<consommation/>", /expected market data/],
  ['{"error":"invalid_client"}', /got error/],
  ["<liste><donneesMarche", /cut off or damaged/],
])("%s is not understood", (text, message) => {
  expect(() => parseRte(text)).toThrow(AppError);
  expect(() => parseRte(text)).toThrow(message);
});

const recorded = recordedPayload("energy/negative/rte_eco2mix_donneesMarche_2022-07-16.xml");
test.skipIf(recorded === null)("the recorded days hold seven negative prices, down to -77.43", () => {
  const { rows, rejected } = parseRte(payloadText(recorded ?? new Uint8Array()));
  expect(new Set(rejected.map(({ reason }) => reason))).toEqual(new Set(["not available (NA)"])); // the zone of old
  expect(rows.filter(({ price }) => price < 0)).toHaveLength(7);
  expect(Math.min(...rows.map(({ price }) => price))).toBe(-77.43);
  expect(Math.max(...rows.map(({ price }) => price))).toBe(503);
});
