import { describe, expect, test } from "vitest";
import { attemptPart, partFromInput } from "./attempt-part";

describe("attemptPart", () => {
  test("what stops a part becomes its reason", () => {
    expect(attemptPart(() => 1)).toEqual({ status: "available", value: 1 });
    const stopped = attemptPart(() => {
      throw new RangeError("waccFraction must be above terminal growth, got 0.02");
    });
    expect(stopped).toEqual({
      status: "unavailable",
      reason: "waccFraction must be above terminal growth, got 0.02",
    });
  });

  test("an error without words still has a reason, as the bundle asks", () => {
    const stopped = attemptPart(() => {
      throw new Error("");
    });
    expect(stopped).toEqual({ status: "unavailable", reason: "unknown error" });
  });

  test("a part rests on its input: absent, unavailable or refused, it says so", () => {
    const half = (value: number) => value / 2;
    expect(partFromInput("prices", undefined, half)).toEqual({
      status: "unavailable",
      reason: "the report was made without prices",
    });
    const missing = { status: "unavailable", reason: "no region has prices" } as const;
    expect(partFromInput("prices", missing, half)).toEqual(missing);
    expect(partFromInput("prices", { status: "available", value: 4 }, half)).toEqual({
      status: "available",
      value: 2,
    });
  });
});
