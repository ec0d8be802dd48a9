import { describe, expect, test } from "vitest";
import { energisedPower, energisedSites } from "./energised-sites";
import type { SiteMilestone } from "./site-milestone";
import { siteZone } from "./site-zone";

function entry(site: string, date: string, facilityPowerMw: number | null): SiteMilestone {
  const rest = { status: null, buildingsOperationalCount: null, capitalCostUsd2025: null };
  return { site, date, facilityPowerMw, ...rest, knownOn: "2025-12-31" };
}

const milestones = [
  entry("B Texas", "2025-05-01", 200),
  entry("A Ohio", "2024-11-15", 0),
  entry("A Ohio", "2025-03-31", 100),
  entry("A Ohio", "2025-04-01", null), // says nothing of power: the last figure stands
  entry("A Ohio", "2025-11-01", 80), // power can fall
  entry("A Ohio", "2026-08-01", 400),
];

describe("energisedPower", () => {
  test("adds up sites at the end of each quarter, a fall included, and marks what is expected", () => {
    const power = energisedPower(milestones, 2025);
    expect(power.map(({ quarter, facilityMw }) => [quarter, facilityMw])).toEqual([
      ["2025Q1", 100],
      ["2025Q2", 300],
      ["2025Q3", 300],
      ["2025Q4", 280],
      ["2026Q1", 280],
      ["2026Q2", 280],
      ["2026Q3", 600],
    ]);
    expect(power.findIndex(({ dating }) => dating === "expected")).toBe(4);
  });

  test("no entries give no quarters; a broken year is refused", () => {
    expect(energisedPower([], 2024)).toEqual([]);
    expect(() => energisedPower(milestones, 2024.5)).toThrow(/fromYear must be a whole year, got 2024.5/);
  });
});

test("a site's power now, what is announced, and when it first had any", () => {
  expect(energisedSites(milestones)).toEqual([
    {
      site: "A Ohio",
      zone: "US-OH",
      energisedMw: 80,
      announcedMw: 400,
      firstPower: { date: "2025-03-31", dating: "observed" },
    },
    {
      site: "B Texas",
      zone: "US-TX",
      energisedMw: 200,
      announcedMw: 200,
      firstPower: { date: "2025-05-01", dating: "observed" },
    },
  ]);
});

test.each([
  ["OpenAI-Oracle Stargate Abu Dhabi", "AE"],
  ["Alibaba Zhangbei Zhangjiakou Hebei", "CN"],
  ["Somewhere West Virginia", "US-WV"],
  ["Virginia", "US-VA"],
  ["Google New Albany Ohio", "US-OH"],
  ["Nowhere in particular", null],
])("%s stands in %s", (site, zone) => {
  expect(siteZone(site)).toBe(zone);
});
