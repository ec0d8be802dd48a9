import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mixtureCdf, mixtureCrps, mixtureLogScore, mixtureQuantile } from "./student-t-mixture";
import { studentT5Cdf, studentT5LogDensity } from "./student-t5";

const standard = { location: 0, scale: 1 };
const single = [{ ...standard, weight: 1 }];

describe("Student's t with 5 degrees of freedom", () => {
  // Tables of the distribution: one-sided 75 %, 95 %, 97.5 %, 99.5 %.
  test.each([
    [0, 0.5],
    [0.726687, 0.75],
    [2.015048, 0.95],
    [2.570582, 0.975],
    [4.032143, 0.995],
  ])("stays below %d with probability %d", (t, probability) => {
    expect(studentT5Cdf(standard, t)).toBeCloseTo(probability, 6);
    expect(studentT5Cdf({ location: 3, scale: 2 }, 3 - 2 * t)).toBeCloseTo(1 - probability, 6);
  });

  test("has the density 8/(3 pi sqrt 5) = 0.379607 at its middle, and the slope of its distribution", () => {
    expect(Math.exp(studentT5LogDensity(standard, 0))).toBeCloseTo(0.379607, 6);
    for (const y of [-3, -0.4, 1.7]) {
      const slope = (studentT5Cdf(standard, y + 1e-5) - studentT5Cdf(standard, y - 1e-5)) / 2e-5;
      expect(slope).toBeCloseTo(Math.exp(studentT5LogDensity(standard, y)), 8);
    }
  });
});

describe("mixtureLogScore", () => {
  test("of one component at its middle is -ln 0.379607 = 0.968621 nats", () => {
    expect(mixtureLogScore(single, 0)).toBeCloseTo(0.968621, 5);
  });

  test("of equal halves at -1 and 1, seen at 0, is -ln(0.379607 / 1.2^3) = 1.515584 nats", () => {
    const halves = [-1, 1].map((location) => ({ location, scale: 1, weight: 0.5 }));
    expect(mixtureLogScore(halves, 0)).toBeCloseTo(0.968621 + 3 * Math.log(1.2), 5);
  });

  test("does not underflow far out", () => {
    expect(mixtureLogScore([{ location: 0, scale: 1e-60, weight: 1 }], 1)).toBeGreaterThan(100);
  });
});

describe("mixtureCrps", () => {
  // z (2F - 1) + 2 f (nu + z^2)/(nu - 1) - 2 sqrt(nu)/(nu - 1) B(1/2, nu - 1/2)/B(1/2, nu/2)^2 (Jordan, Krueger and Lerch
  // 2019); of nu = 5 the betas are 6.5625 pi/24 and 0.375 pi.
  const closedForm = (z: number) => {
    const density = Math.exp(studentT5LogDensity(standard, z));
    const betas = ((6.5625 * Math.PI) / 24 / (0.375 * Math.PI) ** 2) * ((2 * Math.sqrt(5)) / 4);
    return z * (2 * studentT5Cdf(standard, z) - 1) + (2 * density * (5 + z * z)) / 4 - betas;
  };
  test.each([0, 0.5, -1.3, 4, 25])("of one component at %d is its closed form", (z) => {
    expect(mixtureCrps(single, z)).toBeCloseTo(closedForm(z), 6);
    expect(mixtureCrps([{ location: 10, scale: 0.1, weight: 1 }], 10 + 0.1 * z)).toBeCloseTo(
      0.1 * closedForm(z),
      8,
    );
  });

  test("is smaller than the distance of any point, larger than 0, and the same for a split component", () => {
    fc.assert(
      fc.property(fc.double({ min: -5, max: 5, noNaN: true }), (y) => {
        const halves = [
          { ...standard, weight: 0.3 },
          { ...standard, weight: 0.7 },
        ];
        expect(mixtureCrps(halves, y)).toBeCloseTo(mixtureCrps(single, y), 12);
        expect(mixtureCrps(halves, y)).toBeGreaterThan(0);
      }),
      { numRuns: 20 },
    );
  });
});

describe("mixtureQuantile", () => {
  test("undoes the distribution", () => {
    const mixture = [
      { location: -2, scale: 0.3, weight: 0.2 },
      { location: 5, scale: 4, weight: 0.8 },
    ];
    for (const p of [0.001, 0.1, 0.5, 0.9, 0.999]) {
      expect(mixtureCdf(mixture, mixtureQuantile(mixture, p))).toBeCloseTo(p, 10);
    }
  });
  test.each([0, 1, Number.NaN])("refuses the probability %d", (p) => {
    expect(() => mixtureQuantile(single, p)).toThrow("probability must be above 0 and below 1");
  });
});

test.each([
  [[], "weights must sum to 1, got 0"],
  [[{ ...standard, weight: 0.9 }], "weights must sum to 1, got 0.9"],
  [[{ location: 0, scale: 0, weight: 1 }], "scale must be above 0, got 0"],
  [[{ location: Number.NaN, scale: 1, weight: 1 }], "location must be finite, got NaN"],
  [
    [
      { ...standard, weight: 1.5 },
      { ...standard, weight: -0.5 },
    ],
    "weight must be from 0 to 1, got 1.5",
  ],
])("refuses mixture %#", (mixture, message) => {
  expect(() => mixtureLogScore(mixture, 0)).toThrow(message);
  expect(() => mixtureCrps(mixture, 0)).toThrow(message);
});
