import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { testDatabaseKinds } from "@/db/testing";
import { meritOrderRequest } from "@/lib/contracts/merit-order-request";
import { openSnapshotDatabase, SNAPSHOT_LOADED_AT } from "@/lib/testing/snapshot-database";
import { getMeritOrder } from "./get-merit-order";
import { getReplicability } from "./get-replicability";
import { listSiteMilestones } from "./list-site-milestones";

const now = SNAPSHOT_LOADED_AT;

describe.each(testDatabaseKinds)("merit order and replicability on %s", (kind) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await openSnapshotDatabase(kind);
  });
  afterAll(() => opened.close());

  const order = (asked: Record<string, string>) =>
    getMeritOrder(opened.database, meritOrderRequest.parse({ asOf: now, ...asked }));

  test("every state with a price stands in the order, and China by its published average", async () => {
    const { regions, unplacedSites } = await order({});
    expect(regions.filter(({ zone, cost }) => zone.startsWith("US-") && cost !== null)).toHaveLength(51);
    expect(regions.find(({ zone }) => zone === "CN")?.cost).toMatchObject({
      electricity: { priceUsdPerMwh: 77, period: "2024", evidence: "estimated" }, // 7.7 cents/kWh
    });
    expect(unplacedSites).toEqual([]);
  });

  // Abilene 2,121 MW, Goodnight 927.5, Helios 800: 3,848.5 MW announced in Texas, 295 of them seen.
  test("the sites of a state add up; the Emirates have megawatts and no price", async () => {
    const { regions } = await order({});
    expect(regions.find(({ zone }) => zone === "US-TX")).toMatchObject({
      announcedMw: 3848.5,
      energisedMw: 295,
    });
    expect(regions.find(({ zone }) => zone === "AE")).toMatchObject({
      announcedMw: 1400,
      cost: null,
      span: null,
    });
  });

  test("a wait in the address replaces the published one; one that cannot be is refused", async () => {
    const { regions } = await order({ "lead.US-VA": "0" });
    expect(regions.find(({ zone }) => zone === "US-VA")?.cost?.delayUsdPerMtok).toBe(0);
    expect(meritOrderRequest.safeParse({ "lead.US-VA": "soon" }).success).toBe(false);
    expect(meritOrderRequest.safeParse({ speed: "fast" }).success).toBe(false);
    await expect(order({ model: "GPT-9" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("before the timelines were known there are no sites, and nothing is claimed of them", async () => {
    const before = "2025-12-30T00:00:00.000Z";
    expect(await listSiteMilestones(opened.database, before)).toEqual({ milestones: [], source: null });
    const { index, power } = await getReplicability(opened.database, 2024, before);
    expect(index.timePerSite.observed).toMatchObject({ timedCount: 0, medianMonths: null });
    expect(power).toEqual([]);
  });

  test("112 entries with their source and its day", async () => {
    const { milestones, source } = await listSiteMilestones(opened.database);
    expect(milestones).toHaveLength(112);
    expect(source).toMatchObject({ knownOn: "2025-12-31", url: "https://epoch.ai/data/data-centers" });
  });

  // Published: Epoch 38, Bernstein 35, Citi 50, Barclays 55, NVIDIA 55 bn: the middle one is 50.
  test("the published costs of a gigawatt are five, with a median of 50 bn", async () => {
    const { index, publishedCosts } = await getReplicability(opened.database, 2024);
    expect(publishedCosts.map(({ usdPerGw }) => usdPerGw / 1e9)).toEqual([38, 35, 50, 55, 55]);
    expect(index.publishedCost?.p50).toBe(50e9);
  });
});
