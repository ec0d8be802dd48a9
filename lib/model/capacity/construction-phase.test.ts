import { describe, expect, test } from "vitest";
import { constructionPhases } from "./construction-phase";
import type { SiteMilestone } from "./site-milestone";

const KNOWN_ON = "2025-12-31";

function entry(date: string, status: string, buildings: number, facilityPowerMw: number): SiteMilestone {
  return {
    site: "A Ohio",
    date,
    status,
    facilityPowerMw,
    buildingsOperationalCount: buildings,
    capitalCostUsd2025: null,
    knownOn: KNOWN_ON,
  };
}

describe("constructionPhases", () => {
  // 2020-01-01 to 2021-01-01 is 366 days: 366 / 30.4375 = 12.025 months.
  test("times a building from the clearing that names it", () => {
    const [first, second] = constructionPhases([
      entry("2020-01-01", "Land clearing begins for Building 1-2", 0, 0),
      entry("2020-07-01", "Land clearing begins for Building 3 and 5-6", 0, 0),
      entry("2021-01-01", "Building 1 and 2 are operational.", 2, 100),
      entry("2021-07-01", "Building 5-6 (tents) operational.", 4, 250),
    ]);
    expect(first).toMatchObject({
      clearedOn: "2020-01-01",
      isFirstOfSite: true,
      buildingsAddedCount: 2,
      powerAddedMw: 100,
      dating: "observed",
    });
    expect(first?.monthsFromClearing).toBeCloseTo(366 / 30.4375, 12);
    expect(second).toMatchObject({ clearedOn: "2020-07-01", isFirstOfSite: false, powerAddedMw: 150 });
  });

  test("land cleared for no building in particular starts the first phase only", () => {
    const phases = constructionPhases([
      entry("2020-01-01", "Land clearing begins", 0, 0),
      entry("2021-01-01", "Building 1 is operational.", 1, 50),
      entry("2024-01-01", "Building 2 is operational.", 2, 100),
    ]);
    expect(phases.map(({ clearedOn }) => clearedOn)).toEqual(["2020-01-01", null]);
    expect(phases[1]?.monthsFromClearing).toBeNull();
  });

  test("a site that was refitted has no land clearing and is not timed", () => {
    const [phase] = constructionPhases([
      entry("2024-04-24", "Construction starts, retrofitting a former factory.", 0, 0),
      entry("2024-08-11", "First training workload.", 1, 44),
    ]);
    expect(phase).toMatchObject({ clearedOn: null, monthsFromClearing: null, powerAddedMw: 44 });
  });

  test("talk of land that is cleared, or of other buildings, is no clearing of these", () => {
    const phases = constructionPhases([
      entry("2020-01-01", "Land clearing begins for Building 11-20 (assumed based on Building 4)", 0, 0),
      entry(
        "2021-01-01",
        "Building 4 is operational. Expect another: there is enough land cleared for it.",
        1,
        9,
      ),
      entry(
        "2022-01-01",
        "Building 5 operational, based on how long land clearing took for Building 4.",
        2,
        9,
      ),
    ]);
    expect(phases.map(({ clearedOn }) => clearedOn)).toEqual([null, null]);
  });

  test("an opening dated after its list was known is an expectation", () => {
    const phases = constructionPhases([
      entry("2025-01-01", "Land clearing begins for Building 1 and 2", 0, 0),
      entry(
        KNOWN_ON,
        "Building 1 operational. Based on our default estimate of roof-to-operational time.",
        1,
        9,
      ),
      entry(
        "2026-01-01",
        "Expect Building 2 building to be operational. Roof of Building 3 is installed.",
        2,
        18,
      ),
    ]);
    expect(phases.map(({ dating }) => dating)).toEqual(["observed", "expected"]);
    expect(phases.map((phase) => phase.isInferredFromRoof)).toEqual([true, false]);
  });

  test("what adds power to a building that already runs is no phase", () => {
    const phases = constructionPhases([
      entry("2025-01-01", "Building 1 operational.", 1, 100),
      entry("2025-06-01", "30k accelerators added.", 1, 150),
      entry("2025-12-01", "Building 2 operational.", 2, 200),
    ]);
    expect(phases.map(({ powerAddedMw }) => powerAddedMw)).toEqual([100, 50]);
  });
});
