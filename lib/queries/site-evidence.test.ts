import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { openTestDatabase, testDatabaseKinds } from "@/db/testing";
import { publishedRecord } from "@/db/schema/published-record";
import { meritOrderRequest } from "@/lib/contracts/merit-order-request";
import { loadSnapshot } from "@/lib/ingest/load-snapshot";
import { getMeritOrder } from "./get-merit-order";
import { getReplicability } from "./get-replicability";
import { listSiteMilestones } from "./list-site-milestones";

const snapshotFolder = fileURLToPath(new URL("../../db/snapshot", import.meta.url));
const loadedAt = "2026-11-24T12:00:00.000Z";
const beforeTheList = "2025-12-30T23:59:59.999Z";

describe.each(testDatabaseKinds)("evidence of sites on %s", (kind) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await openTestDatabase(kind);
    await loadSnapshot(opened.database, snapshotFolder, loadedAt);
  });
  afterAll(() => opened.close());

  const order = (query: string) =>
    getMeritOrder(opened.database, meritOrderRequest(new URLSearchParams(query)));

  test("milestones carry power in MW, cost in dollars and the day their list was known", async () => {
    const { milestones, origin } = await listSiteMilestones(opened.database);
    expect(milestones).toHaveLength(112);
    expect(new Set(milestones.map(({ site }) => site)).size).toBe(16);
    expect(
      milestones.find(
        ({ site, date }) => site === "OpenAI-Oracle Stargate Abilene Texas" && date === "2027-03-03",
      ),
    ).toMatchObject({ facilityPowerMw: 2121, knownOn: "2025-12-31" });
    const hebei = milestones.findLast(({ site }) => site.endsWith("Hebei") && site.startsWith("Alibaba"));
    expect(hebei?.capitalCostUsd2025).toBeGreaterThan(1e9);
    expect(origin).toMatchObject({ knownOn: "2025-12-31", sourceUrl: "https://epoch.ai/data/data-centers" });
  });

  test("before its list was known no site counts, and the index says so instead of failing", async () => {
    expect(await listSiteMilestones(opened.database, beforeTheList)).toEqual({
      milestones: [],
      origin: null,
    });
    const { index, power, sites, origin } = await getReplicability(opened.database, beforeTheList);
    expect(index).toMatchObject({ siteCount: 0, timePerPhase: { observed: { medianMonths: null } } });
    expect({ power, sites, origin }).toEqual({ power: [], sites: [], origin: null });
  });

  // Epoch's timelines at the end of 2025Q4: 339 + 341 + 751 + 543 + 189 + 691 + 615 + 295 + 498 + 276 = 4538 MW.
  test("energised power is the sum of the newest entries, expected once the list ends", async () => {
    const { power } = await getReplicability(opened.database);
    expect(power[0]?.quarter).toBe("2023Q1");
    expect(power.find(({ quarter }) => quarter === "2025Q4")).toEqual({
      quarter: "2025Q4",
      facilityMw: 4538,
      dating: "observed",
    });
    expect(power.find(({ quarter }) => quarter === "2026Q1")?.dating).toBe("expected");
  });

  // Published: 38, 35, 50, 55, 55 bn USD/GW: mean 46.6, median 50.
  test("dispersion of published costs is across five publishers", async () => {
    const { index, publishedCosts } = await getReplicability(opened.database);
    expect(publishedCosts.map(({ publisher, usdPerGw }) => [publisher, usdPerGw / 1e9])).toEqual([
      ["Epoch AI", 38],
      ["Bernstein", 35],
      ["Citi", 50],
      ["Barclays", 55],
      ["NVIDIA", 55],
    ]);
    expect(index.publishedCost).toMatchObject({ count: 5, p50: 50e9 });
    expect(index.publishedCost?.mean).toBeCloseTo(46.6e9, -3);
    expect(index.learning).toEqual({ fit: null, none: "modelled-costs" });
  });

  test("balance is of the capacity model's limits in every quarter to 2035", async () => {
    const { balance } = await getReplicability(opened.database);
    expect([balance[0]?.quarter, balance.at(-1)?.quarter, balance.length]).toEqual(["2026Q1", "2035Q4", 40]);
    for (const { balanceRatio, strandedFraction } of balance) {
      expect(balanceRatio).toBeGreaterThan(0);
      expect(balanceRatio).toBeLessThanOrEqual(1);
      expect(strandedFraction).toBeGreaterThanOrEqual(0);
      expect(strandedFraction).toBeLessThan(1);
    }
  });

  test("the stack holds American states at ingested prices and countries at published ones", async () => {
    const { regions } = await order("");
    const of = (zone: string) => regions.find((region) => region.zone === zone);
    expect(of("US-TX")).toMatchObject({ announcedMw: 2121 + 800 + 927.5, leadTime: { isOwn: false } });
    expect(of("CN")?.cost?.electricity).toMatchObject({ priceUsdPerMwh: 77, evidence: "estimated" });
    expect(of("AE")).toMatchObject({ cost: null, announcedMw: 1400, span: null });
    expect(regions.findLast(({ span }) => span !== null)?.span?.toMw).toBeCloseTo(
      regions.reduce((sum, { announcedMw, cost }) => sum + (cost === null ? 0 : announcedMw), 0),
      6,
    );
  });

  test("a commercial tariff is not stacked beside averages of industry", async () => {
    const { regions } = await order("market=retail-commercial");
    expect(regions.find(({ zone }) => zone === "CN")?.cost).toBeNull();
  });

  test("before its list was known the stack has prices and no width", async () => {
    const { regions, siteOrigin } = await order(`asOf=${beforeTheList}`);
    expect(siteOrigin).toBeNull();
    expect(regions.every(({ span, announcedMw }) => span === null && announcedMw === 0)).toBe(true);
  });

  test("a wait set by hand holds for its zone; a zone outside the stack is refused by name", async () => {
    const { regions } = await order("leadTime.US-VA=0");
    expect(regions.find(({ zone }) => zone === "US-VA")?.cost?.delayUsdPerMtok).toBe(0);
    await expect(order("leadTime.ZZ=1")).rejects.toMatchObject({
      code: "NOT_FOUND",
      fields: [{ field: "leadTime.ZZ", value: 1 }],
    });
    await expect(order("model=GPT-9")).rejects.toMatchObject({ fields: [{ field: "model" }] });
  });

  test.each([
    ["leadTime.US-VA=-1", "leadTime.US-VA"],
    ["leadTime.US-VA=soon", "leadTime.US-VA"],
    ["leadTime.virginia=1", "leadTime.virginia"],
    ["hardware=abacus", "hardware"],
    ["warp=1", ""],
  ])("%s is refused", (query, path) => {
    const refusal = (() => {
      try {
        return meritOrderRequest(new URLSearchParams(query));
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toMatchObject({
      issues: [{ path: path === "" ? [] : path.split(/\.(.*)/).filter(Boolean) }],
    });
  });

  test("a revised entry counts from the day it was known", async () => {
    const revised = {
      sourceId: "epoch",
      kind: "data-center-timeline",
      key: "OpenAI-Oracle Stargate Abilene Texas 2027-03-03|2027-03-03",
      knownAt: "2026-06-30T00:00:00Z",
      retrievedAt: "2026-06-30T00:00:00Z",
      sourceUrl: "https://epoch.ai/data/data-centers",
    };
    const [stored] = await opened.database.select().from(publishedRecord).limit(1);
    await opened.database.insert(publishedRecord).values({
      ...revised,
      content: {
        dataCenter: "OpenAI-Oracle Stargate Abilene Texas",
        asOf: "2027-03-03",
        constructionStatus: "Later buildings delayed",
        powerMw: 1500,
        buildingsOperationalCount: 6,
        capitalCostUsd2025Billions: null,
      },
      ingestRunId: stored?.ingestRunId ?? Number.NaN,
    });
    const abilene = async (asOf?: string) =>
      (await getReplicability(opened.database, asOf)).sites.find(({ site }) => site.includes("Abilene"));
    expect((await abilene())?.announcedMw).toBe(1500);
    expect((await abilene("2026-06-29T00:00:00Z"))?.announcedMw).toBe(2121);
  });
});
