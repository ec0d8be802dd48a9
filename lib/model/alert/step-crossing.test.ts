import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stepCrossing, type CrossingRule, type CrossingState } from "./step-crossing";

const above: CrossingRule = { kind: "threshold", direction: "above", threshold: 0.6, rearmMargin: 0.05 };
const instant = (look: number) => new Date(Date.UTC(2026, 0, 1) + look * 3_600_000).toISOString();

/** Which looks fired, numbered from 0. */
function firings(rule: CrossingRule, values: readonly number[], mayFire = (_look: number) => true): number[] {
  let state: CrossingState | null = null;
  return values.flatMap((value, look) => {
    const step = stepCrossing(rule, state, value, { at: instant(look), mayFire: mayFire(look) });
    state = step.next;
    return step.fired === null ? [] : [look];
  });
}

const values = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { maxLength: 60 });
const rules = fc.record({
  kind: fc.constant("threshold" as const),
  direction: fc.constantFrom("above" as const, "below" as const),
  threshold: fc.double({ min: -1, max: 1, noNaN: true }),
  rearmMargin: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe("stepCrossing", () => {
  test("fires on the way up, and again only after the value was 0.05 or more below 0.6", () => {
    // 0.61 fires, 0.62 is still firing, 0.54 re-arms, 0.601 fires again
    expect(firings(above, [0.5, 0.61, 0.7, 0.59, 0.62, 0.54, 0.6, 0.601])).toEqual([1, 7]);
  });

  test("tells a first look that finds the value beyond from a crossing", () => {
    const look = { at: instant(0), mayFire: true };
    expect(stepCrossing(above, null, 0.7, look).fired).toBe("already-beyond");
    const armed = stepCrossing(above, null, 0.5, look).next;
    expect(stepCrossing(above, armed, 0.7, look)).toEqual({
      next: { state: "firing", since: instant(0), mark: null },
      fired: "crossed",
    });
  });

  test("holds a crossing back during the cool-down and fires if the value is still beyond", () => {
    expect(firings(above, [0.5, 0.7, 0.7, 0.7], (look) => look > 2)).toEqual([3]);
    expect(firings(above, [0.5, 0.7, 0.5, 0.5], (look) => look > 2)).toEqual([]);
  });

  test("of a value that only grows tells each new greatest one, never the first", () => {
    expect(firings({ kind: "increase" }, [3, 3, 5, 4, 5, 6])).toEqual([2, 5]);
    expect(firings({ kind: "increase" }, [3, 5, 5, 5], (look) => look > 2)).toEqual([3]);
  });

  test("between two firings the value always went back beyond the margin", () => {
    fc.assert(
      fc.property(rules, values, (rule, series) => {
        const sign = rule.direction === "above" ? 1 : -1;
        const fired = firings(rule, series);
        for (const [index, look] of fired.entries()) {
          expect(sign * ((series[look] ?? Number.NaN) - rule.threshold)).toBeGreaterThan(0);
          const next = fired[index + 1];
          if (next === undefined) continue;
          const between = series.slice(look + 1, next);
          expect(between.some((value) => sign * (value - rule.threshold) <= -rule.rearmMargin)).toBe(true);
        }
      }),
    );
  });

  test("looking twice at one value changes nothing more", () => {
    fc.assert(
      fc.property(rules, values, (rule, series) => {
        const once = firings(rule, series).map((look) => series[look]);
        const doubled = series.flatMap((value) => [value, value]);
        expect(firings(rule, doubled).map((look) => doubled[look])).toEqual(once);
      }),
    );
  });

  test("a wider margin never fires more often", () => {
    fc.assert(
      fc.property(rules, values, fc.double({ min: 0, max: 1, noNaN: true }), (rule, series, more) => {
        const wider = { ...rule, rearmMargin: rule.rearmMargin + more };
        expect(firings(wider, series).length).toBeLessThanOrEqual(firings(rule, series).length);
      }),
    );
  });

  test("below is above seen in a mirror", () => {
    fc.assert(
      fc.property(rules, values, (rule, series) => {
        const mirrored = {
          ...rule,
          threshold: -rule.threshold,
          direction: rule.direction === "above" ? ("below" as const) : ("above" as const),
        };
        expect(
          firings(
            mirrored,
            series.map((value) => -value),
          ),
        ).toEqual(firings(rule, series));
      }),
    );
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])("%s is no value", (value) => {
    expect(() => stepCrossing(above, null, value, { at: instant(0), mayFire: true })).toThrow(RangeError);
  });
});
