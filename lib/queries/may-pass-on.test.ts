import { expect, test } from "vitest";
import { mayPassOn, requirePassOn } from "./may-pass-on";

const ways = ["screen", "api", "download"] as const;

test.each([
  [{ redistribution: true }, "local", [true, true, true]],
  [{ redistribution: true }, "public", [true, true, true]],
  [{ redistribution: false }, "local", [true, true, false]],
  [{ redistribution: false }, "public", [false, false, false]],
] as const)("%o on a %s instance: screen, API, download", (licence, instance, allowed) => {
  expect(ways.map((way) => mayPassOn(licence, way, instance === "public"))).toEqual(allowed);
});

test("a refusal names the series and its licence", () => {
  const series = {
    id: "nordpool:SE4:day-ahead",
    licenceName: "no free redistribution",
    redistribution: false,
  };
  expect(() => requirePassOn(series, "api", true)).toThrow(
    expect.objectContaining({
      code: "NOT_FOR_REDISTRIBUTION",
      message: expect.stringMatching(/nordpool:SE4:day-ahead .* no free redistribution/),
    }),
  );
  expect(() => requirePassOn(series, "api", false)).not.toThrow();
});
