import { expect, test } from "vitest";
import { readEnergyAddress } from "./energy-search-params";

test("an address is read part by part", () => {
  const { request, problems } = readEnergyAddress({
    map: "wholesale",
    zones: "ember:DE:day-ahead,ember:FR:day-ahead",
    from: "2020-01",
    ppaShare: "0.5",
    asOf: "2026-01-31",
    lang: "es",
  });
  expect(problems).toEqual([]);
  expect(request).toEqual({
    map: "wholesale",
    zones: ["ember:DE:day-ahead", "ember:FR:day-ahead"],
    from: "2020-01",
    ppaShare: 0.5,
    asOf: "2026-01-31T23:59:59.999Z",
  });
});

test("what cannot be used is named with what is allowed, and the rest still counts", () => {
  const { request, problems } = readEnergyAddress({
    map: "moon",
    zones: "a,b,c,d,e",
    from: "2020-13",
    load: "2",
    warp: "9",
    to: "2024-12",
  });
  expect(request).toEqual({ to: "2024-12" });
  expect(problems).toEqual([
    "map (one of industrial, commercial, wholesale)",
    "zones (at most 4 series)",
    "from (a month such as 2025-01)",
    "load (a number from 0.05 to 1)",
    "warp",
  ]);
});
