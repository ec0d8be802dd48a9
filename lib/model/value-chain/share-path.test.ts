import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sharePath } from "./share-path";

describe("sharePath", () => {
  // logit 0.8 = ln 4, logit 0.5 = 0; φ = 0.5: logits ln 4, ln 2, ln √2: shares 0.8, 2/3, √2/(1 + √2) = 0.5858.
  test("goes half the way in logits each year at a persistence of one half", () => {
    const path = sharePath(0.8, 0.5, 0.5, 3);
    expect(path[0]).toBe(0.8);
    expect(path[1]).toBeCloseTo(2 / 3, 12);
    expect(path[2]).toBeCloseTo(Math.SQRT2 / (1 + Math.SQRT2), 12);
  });

  test("holds the base share where no terminal one is stated", () => {
    expect(sharePath(0.3, null, 0.5, 3)).toEqual([0.3, 0.3, 0.3]);
  });

  test("stays between its ends and never turns back", () => {
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    const persistence = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, persistence, (base, terminal, phi) => {
        const path = sharePath(base, terminal, phi, 10);
        const direction = Math.sign(terminal - base);
        path.forEach((value, index) => {
          const before = path[index - 1] ?? value;
          expect((value - before) * direction).toBeGreaterThanOrEqual(-1e-12);
          expect((terminal - value) * direction).toBeGreaterThanOrEqual(-1e-12);
        });
      }),
    );
  });

  test("a vendor with nothing yet, and one with everything, can move", () => {
    expect(sharePath(0, 0.2, 0.5, 30).at(-1)).toBeCloseTo(0.2, 6);
    expect(sharePath(1, 0.2, 0.5, 30).at(-1)).toBeCloseTo(0.2, 6);
  });

  test.each([
    [Number.NaN, 0.5, 0.5, "baseShareFraction must be from 0 to 1, got NaN"],
    [1.1, 0.5, 0.5, "baseShareFraction must be from 0 to 1, got 1.1"],
    [0.5, 1, 0.5, "terminalShareFraction must be above 0 and below 1, got 1"],
    [0.5, Number.NaN, 0.5, "terminalShareFraction must be above 0 and below 1, got NaN"],
    [0.5, 0.5, 2, "sharePersistenceFraction must be from 0 to 1, got 2"],
  ])("refuses base %o, terminal %o, persistence %o", (base, terminal, phi, message) => {
    expect(() => sharePath(base, terminal, phi, 2)).toThrow(message);
  });
});
