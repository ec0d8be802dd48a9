import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import {
  loadVendorCustomers,
  loadVendorExposures,
  loadVendorLinks,
} from "@/lib/ingest/load-vendor-statements";
import { chainShocksAnswer } from "@/lib/contracts/chain-shocks-answer";
import { yearIndex } from "@/lib/model/scenario/horizon";
import { directSpentUsdBn } from "@/lib/model/value-chain/layer-pools";
import { getChainFlows } from "@/lib/queries/get-chain-flows";
import { listAssumptions } from "@/lib/queries/list-assumptions";
import { listChainExposures } from "@/lib/queries/list-chain-exposures";
import type { ValueChainAnswer } from "@/lib/queries/get-value-chain";
import { bodyOf, refused } from "@/lib/testing/api-answer";
import { openScenarioDatabase } from "@/lib/testing/scenario-database";
import { serveDatabase } from "@/lib/testing/instance-of-process";
import { GET } from "./route";

const LOADED_AT = "2026-11-25T12:00:00.000Z";
let opened: OpenDatabase;
let base: ValueChainAnswer;

beforeAll(async () => {
  opened = await openScenarioDatabase("pglite");
  const text = (name: string) =>
    readFileSync(new URL(`../../../../db/snapshot/${name}`, import.meta.url), "utf8");
  await loadVendorExposures(opened.database, text("vendor-exposures.csv"), LOADED_AT);
  await loadVendorCustomers(opened.database, text("vendor-customers.csv"), LOADED_AT);
  await loadVendorLinks(opened.database, text("vendor-links.csv"), LOADED_AT);
  serveDatabase(opened);
  base = await chain("scenario=base");
});
afterAll(async () => {
  serveDatabase(undefined);
  await opened.close();
});

const ask = (query: string) => GET(new Request(`http://localhost/api/v1/chain?${query}`));
const chain = async (query: string): Promise<ValueChainAnswer> => bodyOf(await ask(query), 200);

describe("the view of the page", () => {
  test("is plain data of three cases, with what finances and concentrates", async () => {
    const view = await getChainFlows(opened.database);
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
    expect(view.scenarios.map(({ slug }) => slug)).toEqual(["bear", "base", "bull"]);
    expect([view.years[0], view.years.at(-1)]).toEqual([2025, 2040]);
    // Two promises to OpenAI are only announced, of 100 and of 30 bn: the newer one stands alone.
    const promised = view.financing.links.filter(
      ({ financierTicker, recipient, isOnlyAnnounced }) =>
        financierTicker === "NVDA" && recipient === "OpenAI" && isOnlyAnnounced,
    );
    expect(promised.map(({ amountUsdBn }) => amountUsdBn)).toEqual([30]);
    const suppliers = view.customers.map(({ ticker }) => ticker);
    expect(suppliers).toEqual([...new Set(suppliers)]);
    expect(view.assumptions.map(({ id }) => id)).toEqual(expect.arrayContaining(["S200", "S219", "S226"]));
  });
});

describe("GET /api/v1/chain", () => {
  test("pays out the capex of every year, once", () => {
    const [found] = base.scenarios;
    expect([base.perimeter, base.year]).toEqual([{ capex: "C", revenue: "R1" }, 2030]);
    expect(found?.years).toHaveLength(19);
    found?.years.forEach((_, t) => {
      expect(directSpentUsdBn(found.pools, t)).toBeCloseTo(found.capexUsdBn[t] ?? 0, 8);
    });
  });

  // NVIDIA's four quarters of 2025: compute 34.14 + 33.844 + 43.028 + 51.3 = 162.312, networking 31.379 bn.
  test("starts a vendor from what it stated and carries the perimeter error of its layer", () => {
    const { scenarios, exposures } = base;
    const nvidia = scenarios[0]?.vendors.find(({ ticker }) => ticker === "NVDA");
    expect(nvidia?.layerRevenueUsdBn?.[0]).toBeCloseTo(162.312 + 31.379, 8);
    expect(exposures.find(({ ticker }) => ticker === "NVDA")?.sourceUrl).toMatch(/^https:/);
    const silicon = scenarios[0]?.shares.find(({ layer }) => layer === "compute-silicon");
    expect(silicon?.perimeterError?.worstShareSum).toBeGreaterThan(1);
    expect(silicon?.perimeterError?.vendors[0]?.ticker).toBe("NVDA");
  });

  test("a vendor whose cloud is more than AI is unresolved and says so", () => {
    const reasonOf = (ticker: string) =>
      base.scenarios[0]?.vendors.find((vendor) => vendor.ticker === ticker)?.unresolved;
    expect(reasonOf("MSFT")).toBe("only-wider-perimeter");
    expect(reasonOf("ETN")).toBe("no-layer-revenue");
  });

  // NVIDIA's own by its filings; of TSMC, which files no quarters with the SEC, the 0.5 assumed of its layer (S241).
  test("a vendor without filed margins takes its layer's, and is marked", () => {
    const { exposures, assumptions } = base;
    const marginOf = (ticker: string) => {
      const found = exposures.find((each) => each.ticker === ticker);
      return [found?.incrementalMarginFraction, found?.incrementalMarginEvidence];
    };
    expect(marginOf("NVDA")).toEqual([expect.closeTo(0.573, 3), "derived"]);
    expect(marginOf("TSM")).toEqual([0.5, "estimated"]);
    expect(assumptions.sources.map(({ id }) => id)).toEqual(expect.arrayContaining(["S240", "S252"]));
  });

  test("overrides reach the layers: a larger accelerator share pays compute silicon more", async () => {
    const t = yearIndex(2030);
    const moved = await chain("scenario=base&o.acceleratorShareFraction=0.5&o.facilityShareFraction=0.11");
    const paid = ({ scenarios }: ValueChainAnswer) =>
      scenarios[0]?.pools["compute-silicon"].spentUsdBn[t] ?? 0;
    expect(paid(moved) / paid(base)).toBeCloseTo(0.5 / 0.4, 10);
  });

  test("shocks of a year of the reader's are what the page reads", async () => {
    const body: unknown = await bodyOf(await ask("scenario=bear&year=2033"), 200);
    const shocks = chainShocksAnswer.parse(body).scenarios.flatMap((scenario) => scenario.shocks);
    expect(shocks.map(({ year }) => year)).toEqual(Array.from({ length: 7 }, () => 2033));
    const frugal = shocks.find(({ response }) => response === "same-tokens")?.effect;
    expect(frugal?.energisedChangeFraction).toBeCloseTo(1 / 1.2 - 1, 6);
  });

  // At the end of 2025 the quarter to January 2026 is not known: 2024 is the last whole year, 19.43 + 22.63 + 27.67 + 32.58.
  test("what was not yet stated on a day is not used", async () => {
    const exposures = await listChainExposures(
      opened.database,
      await listAssumptions(opened.database),
      "2025-12-01T00:00:00.000Z",
    );
    const compute = exposures.find(({ ticker, layer }) => ticker === "NVDA" && layer === "compute-silicon");
    expect(compute).toMatchObject({ baseYear: 2024, revenueUsdBn: expect.closeTo(102.31, 8) });
  });

  test.each([
    ["scenario=base&year=2026", "year"],
    ["scenario=base&year=soon", "year"],
    ["scenario=base&colour=red", "colour"],
    ["scenario=base&o.acceleratorShareFraction=2", "overrides.acceleratorShareFraction"],
  ])("refuses ?%s and names %s", async (query, field) => {
    const problem = await refused(await ask(query), 422);
    expect(problem.errors?.map((error) => error.field)).toContain(field);
  });

  test("a scenario left out is told as what it may be, not as a type", async () => {
    const problem = await refused(await ask("year=2030"), 422);
    expect(problem.errors).toEqual([
      { field: "scenario", value: null, allowed: "bear, base, bull or the slug of a saved scenario" },
    ]);
  });

  test("an unknown scenario is not found, with what there is", async () => {
    const problem = await refused(await ask("scenario=nobody"), 404);
    expect(JSON.stringify(problem)).toContain("bear, base, bull");
  });
});
