import { describe, expect, test } from "vitest";
import { realisedOfUrl } from "./realised-of-url";

const of = (query: string) => realisedOfUrl(`http://localhost/api/v1/realised${query}`);

describe("realisedOfUrl", () => {
  test("reads a day and bounds", () => {
    expect(of("?asOf=2026-03-31&g.cashStrain=0.8,1.1")).toEqual({
      asOf: "2026-03-31T23:59:59.999Z",
      thresholds: { cashStrain: { watch: 0.8, strained: 1.1 } },
    });
    expect(of("")).toEqual({ asOf: undefined, thresholds: {} });
  });
  test("names the bounds it cannot use, and the parameters nobody knows", () => {
    expect(() => of("?g.cashStrain=2,1")).toThrow(
      expect.objectContaining({
        code: "INVALID_INPUT",
        fields: [
          {
            field: "g.cashStrain",
            value: "2,1",
            allowed: expect.stringContaining("the first below the second"),
          },
        ],
      }),
    );
    expect(() => of("?asOf=yesterday")).toThrow(/asOf/);
    expect(() => of("?mood=1")).toThrow(/mood/);
  });
});
