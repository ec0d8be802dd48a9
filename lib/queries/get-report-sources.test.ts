import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { series } from "@/db/schema/series";
import { source } from "@/db/schema/source";
import { oddsRequest } from "@/lib/contracts/odds-request";
import { comparisonRequest } from "@/lib/contracts/projection-request";
import { reportTracking } from "@/lib/contracts/report-tracking";
import { reportValueChain } from "@/lib/contracts/report-value-chain";
import { ingestSharePrices } from "@/lib/ingest/ingest-share-prices";
import { assessVendors } from "@/lib/model/valuation/arrange-vendors";
import { reportChain } from "@/lib/model/valuation/report-chain";
import { publishedVendorSettings } from "@/lib/model/valuation/vendor-settings";
import { rebuildReportOdds } from "@/lib/model/tracking/report-odds";
import { REPORT_DATE } from "@/lib/testing/report-content-fixture";
import { openSnapshotDatabase } from "@/lib/testing/snapshot-database";
import { getChainFlows } from "./get-chain-flows";
import { getRealisedOdds } from "./get-realised-odds";
import { COMPARISON, getReportSources } from "./get-report-sources";
import { getReportTracking } from "./get-report-tracking";
import { getVendorExpectations } from "./get-vendor-expectations";

const surroundings = {
  generatedAt: REPORT_DATE,
  isPublicInstance: false,
  findPreviousReport: async () => null,
};

describe("getReportSources", () => {
  let opened: OpenDatabase;
  const sources = (settings: Record<string, unknown>) =>
    getReportSources(opened.database, COMPARISON, comparisonRequest.parse(settings), surroundings);
  beforeAll(async () => {
    opened = await openSnapshotDatabase("pglite");
  }, 120_000);
  afterAll(() => opened.close());

  test.each([undefined, "2025-12-31T00:00:00.000Z", "2023-06-30T00:00:00.000Z"])(
    "odds as of %s are those of the page, and can be computed again without a database",
    async (asOf) => {
      const { input, odds } = await getReportTracking(opened.database, asOf);
      const page = await getRealisedOdds(opened.database, oddsRequest.parse({ asOf }));
      expect(odds.sets).toEqual(page.sets);
      expect(odds.current).toEqual(page.current);
      expect(odds.gaps).toEqual(page.gaps);
      const { points: _points, backtestRate: _rate, ...main } = page.main ?? {};
      expect(odds.main).toEqual(page.main === null ? null : main);
      const fromFile = reportTracking.parse(JSON.parse(JSON.stringify(input)));
      expect(JSON.parse(JSON.stringify(rebuildReportOdds(fromFile)))).toEqual(
        JSON.parse(JSON.stringify(odds)),
      );
    },
    120_000,
  );

  test("pools and growth of vendors are those of the value-chain page", async () => {
    const { partInputs, inputs } = await sources({ draws: 0 });
    if (partInputs.valueChain?.status !== "available") throw new Error("no value chain");
    const input = reportValueChain.parse(JSON.parse(JSON.stringify(partInputs.valueChain.value)));
    const chain = reportChain(input, inputs);
    const flows = await getChainFlows(opened.database);
    for (const { slug, layers } of chain.scenarios) {
      const page = flows.scenarios.find((each) => each.slug === slug);
      for (const { recipient, bookedUsdBn } of layers) {
        const shown = page?.layers.find((each) => each.recipient === recipient)?.bookedUsdBn ?? [];
        expect(bookedUsdBn.map((value) => Math.round(value * 1000) / 1000)).toEqual(shown); // to the million
      }
    }
    const expectations = await getVendorExpectations(opened.database, { isPublicInstance: false });
    const assessed = assessVendors(expectations, publishedVendorSettings);
    const compared = chain.vendors.flatMap(({ ticker, byScenario }) =>
      byScenario.flatMap(({ slug, growthFraction }) => {
        const vendor = assessed.find((each) => each.vendor.ticker === ticker);
        const shown = vendor?.byScenario[slug as "bear" | "base" | "bull"].growthFraction.value ?? null;
        expect([ticker, slug, growthFraction === null]).toEqual([ticker, slug, shown === null]);
        if (growthFraction !== null) expect(growthFraction).toBeCloseTo(shown ?? 0, 5);
        return growthFraction === null ? [] : [growthFraction];
      }),
    );
    expect(compared.length).toBeGreaterThan(20);
    expect(input.market).toEqual({ pricedVendorCount: 0, inputsHash: null });
  });

  test("a share price stays out of the file; what it implies is stated with a hash", async () => {
    const closes = new TextEncoder().encode("ticker,date,close,currency\nNVDA,2026-11-24,183.2517,USD\n");
    const archive = { put: async () => "0".repeat(64), get: async () => null };
    await ingestSharePrices(
      opened.database,
      { bytes: closes, fileName: "closes.csv" },
      { archive, now: () => REPORT_DATE },
    );
    const { partInputs } = await sources({ draws: 0, asOf: "2026-11-25T12:00:00.000Z" });
    const json = JSON.stringify(partInputs);
    expect(json).not.toContain("183.25");
    if (partInputs.valueChain?.status !== "available") throw new Error("no value chain");
    const { market, vendors } = partInputs.valueChain.value;
    expect(market.pricedVendorCount).toBe(1);
    expect(market.inputsHash).toMatch(/^[0-9a-f]{64}$/);
    const nvidia = vendors.find(({ ticker }) => ticker === "NVDA");
    expect(nvidia?.impliedGrowthFraction ?? nvidia?.impliedMissing).not.toBeNull();
    const { partInputs: onPublic } = await getReportSources(
      opened.database,
      COMPARISON,
      comparisonRequest.parse({ draws: 0, asOf: "2026-11-25T12:00:00.000Z" }),
      { ...surroundings, isPublicInstance: true },
    );
    if (onPublic.valueChain?.status !== "available") throw new Error("no value chain");
    expect(onPublic.valueChain.value.market).toEqual({ pricedVendorCount: 0, inputsHash: null });
  });

  test("indicators of a source that may not be passed on are named, without one of their values", async () => {
    const forbid = (redistribution: boolean) =>
      opened.database.update(source).set({ redistribution }).where(eq(source.id, "ai-revenue"));
    const free = await getReportTracking(opened.database, "2026-11-23T00:00:00.000Z");
    await forbid(false);
    const { input, odds } = await getReportTracking(opened.database, "2026-11-22T00:00:00.000Z");
    await forbid(true);
    expect(free.input.withheld).toEqual([]);
    expect(input.points).toEqual([]);
    expect(input.withheld.map(({ sourceId }) => sourceId)).toEqual(["ai-revenue"]);
    expect(input.pointsHash).toBe(free.input.pointsHash);
    expect(odds.main?.odds).toEqual(free.odds.main?.odds);
    const written = JSON.stringify(input);
    for (const { value } of free.input.points) expect(written).not.toContain(`"value":${value},`);
  }, 60_000);

  test("a power price that may not leave in a file makes no report", async () => {
    const forbid = (redistribution: boolean | null) =>
      opened.database.update(series).set({ redistribution }).where(eq(series.id, "eia:US:retail-industrial"));
    await forbid(false);
    await expect(sources({ draws: 0 })).rejects.toMatchObject({ code: "NOT_FOR_REDISTRIBUTION" });
    await forbid(null);
  });
});
