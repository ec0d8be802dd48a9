import fc from "fast-check";
import { expect, test } from "vitest";
import { QUARTER_COUNT } from "./capacity-quarter";
import { stockByQuarter, type DeliverySchedule } from "./delivery-schedule";

const steady: DeliverySchedule = {
  start: 10,
  additions2026PerYear: 4,
  growthFraction: 0,
  growthFadePerYear: 0,
  leadYears: { expected: 2, drawn: 2 },
  completionFraction: { expected: 0.8, drawn: 0.8 },
};

test("steady deliveries of 4 a year add 1 a quarter", () => {
  const stock = stockByQuarter(steady);
  expect(stock[0]).toBeCloseTo(11, 12);
  expect(stock[39]).toBeCloseTo(50, 12);
});

test("growth applies from the next year and fades", () => {
  // 2026: 4; 2027: 4 x 1.5 = 6; 2028: 6 x (1 + 0.5 e^-1) = 7.1036
  const stock = stockByQuarter({ ...steady, growthFraction: 0.5, growthFadePerYear: 1 });
  expect(stock[3]).toBeCloseTo(14, 12);
  expect(stock[7]).toBeCloseTo(20, 12);
  expect(stock[11]).toBeCloseTo(20 + 6 * (1 + 0.5 * Math.exp(-1)), 9);
});

test("a year longer to wait brings what was due a year earlier, in a growing queue less", () => {
  // deliveries due in 2025, 4 / 1.5 = 2.667, arrive in 2026
  const late = stockByQuarter({
    ...steady,
    growthFraction: 0.5,
    growthFadePerYear: 0,
    leadYears: { expected: 2, drawn: 3 },
  });
  expect(late[3]).toBeCloseTo(10 + 4 / 1.5, 9);
  expect(late[7]).toBeCloseTo(10 + 4 / 1.5 + 4, 9);
});

test("half the completion is half of what is added", () => {
  const half = stockByQuarter({ ...steady, completionFraction: { expected: 0.8, drawn: 0.4 } });
  expect(half[39]).toBeCloseTo(10 + 20, 12);
});

test("never falls, and falls with the lead time while the queue grows", () => {
  const schedule = fc.record({
    start: fc.double({ min: 0, max: 100, noNaN: true }),
    additions2026PerYear: fc.double({ min: 0, max: 50, noNaN: true }),
    growthFraction: fc.double({ min: 0, max: 0.6, noNaN: true }),
    growthFadePerYear: fc.double({ min: 0, max: 0.5, noNaN: true }),
    expected: fc.double({ min: 0, max: 8, noNaN: true }),
    drawn: fc.double({ min: 0, max: 8, noNaN: true }),
    longer: fc.double({ min: 0, max: 5, noNaN: true }),
  });
  fc.assert(
    fc.property(schedule, ({ expected, drawn, longer, ...rest }) => {
      const at = (years: number) =>
        stockByQuarter({
          ...rest,
          leadYears: { expected, drawn: years },
          completionFraction: { expected: 1, drawn: 1 },
        });
      const stock = at(drawn);
      const later = at(drawn + longer);
      for (let q = 0; q < QUARTER_COUNT; q++) {
        if (q > 0) expect(stock[q]).toBeGreaterThanOrEqual((stock[q - 1] as number) - 1e-9);
        expect(later[q]).toBeLessThanOrEqual((stock[q] as number) + 1e-6);
      }
    }),
    { numRuns: 40 },
  );
});
