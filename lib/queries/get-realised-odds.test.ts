import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { oddsRequest } from "@/lib/contracts/odds-request";
import { realisedOdds, type RealisedOdds } from "@/lib/contracts/realised-odds";
import { equalPrior, hypotheses } from "@/lib/model/tracking/hypotheses";
import { openScenarioDatabase } from "@/lib/testing/scenario-database";
import { getRealisedOdds } from "./get-realised-odds";

describe("getRealisedOdds", () => {
  let opened: OpenDatabase;
  let now: RealisedOdds;
  const ask = (params: Record<string, string>) => getRealisedOdds(opened.database, oddsRequest.parse(params));
  beforeAll(async () => {
    opened = await openScenarioDatabase("pglite");
    now = await ask({});
  }, 60_000);
  afterAll(() => opened.close());

  test("today's scenarios have no quarter yet: their odds are the prior, and the main ones are of an older set", () => {
    expect(realisedOdds.parse(now)).toEqual(now);
    expect(now.sets.map(({ id }) => id)).toEqual(["engine", "2025-06", "2024-12", "2023-12"]);
    expect(now.sets[0]).toMatchObject({ status: "too-few-quarters", quarterCount: 0, posterior: equalPrior });
    expect(now.main).toMatchObject({ id: "2025-06", kind: "rebuilt" });
    expect(now.current?.quarterCount).toBe(0);
    expect(now.current?.calibration.quarters.length).toBeGreaterThan(0);
  });

  test("odds of every set sum to 1, and only what was unknown at freezing moves them", () => {
    for (const { posterior } of now.sets) {
      expect(hypotheses.reduce((sum, hypothesis) => sum + posterior[hypothesis], 0)).toBeCloseTo(1, 9);
    }
    const moved = now.main?.odds.quarters.map(({ quarter }) => quarter) ?? [];
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.filter((quarter) => quarter < "2025Q2")).toEqual([]);
  });

  test("a look from an earlier day has no set written after it and no figure known after it", async () => {
    const then = await ask({ asOf: "2025-12-31" });
    expect(then.sets.map(({ id }) => id)).toEqual(["2025-06", "2024-12", "2023-12"]);
    expect(then.current).toBeNull();
    expect(then.main?.points.every(({ knownAt }) => knownAt <= "2025-12-31")).toBe(true);
    const main = now.sets.find(({ id }) => id === then.main?.id);
    expect(then.main?.odds.quarterCount).toBeLessThan(main?.quarterCount ?? 0);
    const before = await ask({ asOf: "2023-06-30" });
    expect(before).toMatchObject({ main: null, current: null, sets: [] });
  });

  test("the prior moves the odds and no Bayes factor", async () => {
    const bearish = await ask({ prior: "0.7,0.1,0.1,0.1" });
    expect(bearish.main?.odds.logEvidence).toEqual(now.main?.odds.logEvidence);
    expect(bearish.main?.odds.posterior.bull).toBeLessThan(now.main?.odds.posterior.bull ?? 0);
    const untouched = await ask({ eta: "0" });
    for (const hypothesis of hypotheses) {
      expect(untouched.main?.odds.posterior[hypothesis]).toBeCloseTo(equalPrior[hypothesis], 9);
    }
  });

  test("what is not counted is named with its reason, once each", () => {
    const named = now.main?.omitted.map(({ indicator }) => indicator) ?? [];
    expect(named).toContain("debtIssuance");
    expect(new Set(named).size).toBe(named.length);
    expect(named.some((indicator) => now.main?.indicators.includes(indicator))).toBe(false);
  });
});
