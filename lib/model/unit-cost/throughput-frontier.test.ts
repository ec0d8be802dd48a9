import { describe, expect, test } from "vitest";
import { isInInterpolationGap } from "./interpolation-gap";
import { paretoFrontier, throughputAtInteractivity } from "./throughput-frontier";

const point = (interactivityTokensPerSecondPerUser: number, tokensPerSecondPerAccelerator: number) => ({
  interactivityTokensPerSecondPerUser,
  tokensPerSecondPerAccelerator,
});

const points = [point(80, 300), point(20, 900), point(30, 100), point(40, 600), point(200, 50)];

describe("throughputAtInteractivity", () => {
  test("keeps the points no other beats, by rising interactivity", () => {
    expect(paretoFrontier(points)).toEqual([point(20, 900), point(40, 600), point(80, 300), point(200, 50)]);
  });

  test("says what was measured and what was read in between", () => {
    expect(throughputAtInteractivity(points, 40)).toEqual({
      tokensPerSecondPerAccelerator: 600,
      kind: "measured",
    });
    const between = throughputAtInteractivity(points, 60);
    expect(between?.kind).toBe("interpolated");
    expect(between?.tokensPerSecondPerAccelerator).toBeGreaterThan(300);
    expect(between?.tokensPerSecondPerAccelerator).toBeLessThan(600);
  });

  test.each([19.9, 200.1, Number.NaN])("is null at %s, outside what was measured", (interactivity) => {
    expect(throughputAtInteractivity(points, interactivity)).toBeNull();
  });

  test("is null between 80 and 200, across which interactivity more than doubles", () => {
    expect(throughputAtInteractivity(points, 120)).toBeNull();
    expect(throughputAtInteractivity(points, 200)?.kind).toBe("measured");
    expect(isInInterpolationGap([20, 40, 80], 50)).toBe(false);
    expect(isInInterpolationGap([80, 200], 80)).toBe(false);
  });
});
