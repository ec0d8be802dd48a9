import { describe, expect, test } from "vitest";
import { chainAssumptionsFixture, vendorExposureFixture } from "@/lib/testing/chain-fixture";
import { scenarioContextFixture, scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { builtInSlugs } from "../scenario/built-in-slugs";
import { yearIndex } from "../scenario/horizon";
import { defaultScenarioOptions } from "../scenario/scenario-options";
import { valueChain, type ValueChainInput } from "./value-chain";
import type { VendorExposure } from "./vendor-revenue";

const [bear, base, bull] = builtInSlugs.map((slug) => ({
  slug,
  builtIn: slug,
  parameters: scenarioParametersFixture(slug),
}));
if (!bear || !base || !bull) throw new Error("three cases");

const companies = [
  { ticker: "AAA", layer: "compute-silicon" as const },
  { ticker: "BBB", layer: "cooling" as const },
];

function chains(exposures: VendorExposure[], changes: Partial<ValueChainInput> = {}) {
  return valueChain({
    context: scenarioContextFixture,
    options: defaultScenarioOptions,
    scenarios: [bear, base, bull].flatMap((each) => each ?? []),
    base: base ?? raise(),
    assumptions: chainAssumptionsFixture,
    companies,
    exposures,
    year: 2030,
    ...changes,
  });
}

function raise(): never {
  throw new Error("no base");
}

describe("vendors in scenarios", () => {
  const found = chains([vendorExposureFixture({})]);
  const vendor = (slug: string, ticker: string) =>
    found.find((chain) => chain.slug === slug)?.vendors.find((each) => each.ticker === ticker);

  // No lag, share held at 80 bn of 40 % of 401.2 bn: revenue moves as capex does, 1,530 over 401.2 bn in base's 2030.
  test("a held share moves with its pool", () => {
    const aaa = vendor("base", "AAA");
    const capex = found[1]?.capexUsdBn ?? [];
    const ratio = (capex[yearIndex(2030)] ?? 0) / (capex[yearIndex(2025)] ?? 1);
    expect(aaa?.layerRevenueUsdBn?.[5]).toBeCloseTo(80 * ratio, 8);
    expect(aaa?.layerGrowthFraction).toBeCloseTo(ratio ** (1 / 5) - 1, 10);
  });

  // Other revenue 100 - 80 = 20 bn, growing at 2.5 % inflation; EBIT 40 + 0.6 x change in layer revenue.
  test("other revenue grows with inflation and EBIT with the incremental margin", () => {
    const aaa = vendor("base", "AAA");
    expect(aaa?.otherRevenueUsdBn?.[5]).toBeCloseTo(20 * 1.025 ** 5, 10);
    const change = (aaa?.layerRevenueUsdBn?.[5] ?? 0) - 80;
    expect(aaa?.ebitUsdBn?.[5]).toBeCloseTo(40 + 0.6 * change, 8);
    expect(aaa?.unresolved).toBeNull();
  });

  test("a vendor whose layers are stated for different years has the whole of the later one", () => {
    const earlier = vendorExposureFixture({ revenueUsdBn: 10, totalRevenueUsdBn: 60, baseYear: 2024 });
    const later = vendorExposureFixture({ layer: "cooling", revenueUsdBn: 5, operatingIncomeUsdBn: 30 });
    const aaa = chains([earlier, later])[1]?.vendors[0];
    expect(aaa?.years[0]).toBe(2025);
    expect((aaa?.otherRevenueUsdBn?.[0] ?? 0) + (aaa?.layerRevenueUsdBn?.[0] ?? 0)).toBeCloseTo(100, 10);
    expect(aaa?.ebitUsdBn?.[0]).toBeCloseTo(30, 10);
  });

  test("EBIT is worth more than in base where more is built, less where less is, and nothing in base itself", () => {
    expect(vendor("base", "AAA")?.ebitPresentValueToBaseUsdBn).toBe(0);
    expect(vendor("bull", "AAA")?.ebitPresentValueToBaseUsdBn).toBeGreaterThan(0);
    expect(vendor("bear", "AAA")?.ebitPresentValueToBaseUsdBn).toBeLessThan(0);
  });

  test("a company without exposure is unresolved and alters nothing", () => {
    expect(vendor("base", "BBB")).toMatchObject({ unresolved: "no-layer-revenue", layerRevenueUsdBn: null });
  });

  test("PV of EBIT does not need the base scenario to be shown", () => {
    const alone = chains([vendorExposureFixture({})], { scenarios: bull ? [bull] : [] });
    expect(alone).toHaveLength(1);
    expect(alone[0]?.vendors[0]?.ebitPresentValueToBaseUsdBn).toBe(
      vendor("bull", "AAA")?.ebitPresentValueToBaseUsdBn,
    );
  });

  test.each([
    [{ totalRevenueUsdBn: null }, "no-total-revenue"],
    [{ totalRevenueUsdBn: 70 }, "layer-revenue-above-total"],
    [{ incrementalMarginFraction: null }, "no-incremental-margin"],
    [{ operatingIncomeUsdBn: null }, "no-operating-income"],
  ])("%o leaves the vendor unresolved as %s, with its layer revenue", (changes, reason) => {
    const aaa = chains([vendorExposureFixture(changes)])[1]?.vendors[0];
    expect(aaa?.unresolved).toBe(reason);
    expect(aaa?.layerRevenueUsdBn?.[0]).toBeCloseTo(80, 8);
  });

  test("an impossible margin is refused by name", () => {
    expect(() => chains([vendorExposureFixture({ incrementalMarginFraction: Number.NaN })])).toThrow(
      "incrementalMarginFraction of AAA in compute-silicon must be from -1 to 1, got NaN",
    );
  });

  test("a year in which no gain has come yet is refused", () => {
    expect(() => chains([], { year: 2026 })).toThrow("year must be from 2027 to 2040, got 2026");
  });
});

describe("shocks", () => {
  const exposures = [
    vendorExposureFixture({}),
    vendorExposureFixture({ ticker: "HHH", layer: "hyperscalers", revenueUsdBn: 10 }),
  ];
  const shocks = chains(exposures)[1]?.shocks ?? [];
  const effect = (shock: string, response: string) =>
    shocks.find((each) => each.shock === shock && each.response === response)?.effect ?? null;
  const change = (shock: string, response: string, recipient: string) =>
    effect(shock, response)?.layers.find((layer) => layer.recipient === recipient)?.changeFraction;

  // Built as planned: 20 % more tokens, price x 1.2^(-1/1.1) = 0.8473, -15.3 %.
  test("as planned, a gain goes to customers: more tokens at a price that falls by the elasticity", () => {
    const found = effect("efficiency", "as-planned");
    expect(found?.tokensSoldChangeFraction).toBeCloseTo(0.2, 9);
    expect(found?.priceChangeFraction).toBeCloseTo(1.2 ** (-1 / 1.1) - 1, 9);
    expect(change("efficiency", "as-planned", "compute-silicon")).toBe(0);
    expect(found?.vendors.find(({ ticker }) => ticker === "AAA")?.revenueChangeUsdBn).toBe(0);
  });

  // The same tokens from 1/1.2 of the energised GW: -16.7 %. Suppliers lose at least as much, for older stock stays.
  test("if buyers keep to the tokens they planned, a sixth of the capacity is not needed and suppliers lose", () => {
    const found = effect("efficiency", "same-tokens");
    expect(found?.tokensSoldChangeFraction).toBeCloseTo(0, 8);
    expect(found?.energisedChangeFraction).toBeCloseTo(1 / 1.2 - 1, 8);
    expect(found?.priceChangeFraction).toBeCloseTo(0, 9);
    expect(change("efficiency", "same-tokens", "compute-silicon")).toBeLessThanOrEqual(1 / 1.2 - 1 + 1e-6);
    expect(change("efficiency", "same-tokens", "hyperscalers")).toBeCloseTo(0, 9);
    const silicon = found?.vendors.find(({ ticker }) => ticker === "AAA");
    expect(silicon?.ebitChangeUsdBn).toBeCloseTo(0.6 * (silicon?.revenueChangeUsdBn ?? 0), 10);
  });

  // The plan's accelerators without power are not efficiency's doing: they are gone before the gain is counted.
  test("what stands idle in the plan is told apart from what efficiency saves", () => {
    const found = effect("efficiency", "same-tokens");
    const { installedGw, idle } = found ?? { installedGw: { before: 0, after: 0 }, idle: null };
    expect(idle?.plannedGw).toBeGreaterThan(installedGw.before);
    expect(idle?.capexChangeFraction).toBeLessThan(0);
    expect(installedGw.after / installedGw.before).toBeCloseTo(1 / 1.2, 6);
    expect(effect("efficiency", "as-planned")?.idle).toBeNull();
  });

  test("with budgets that follow the return, elastic demand lets suppliers gain from efficiency", () => {
    expect(change("efficiency", "follows-return", "hyperscalers")).toBeGreaterThan(0);
    expect(change("efficiency", "follows-return", "compute-silicon")).toBeGreaterThanOrEqual(0);
  });

  test("dearer tokens are worth as much more to sellers as the wallet lets through", () => {
    const up = change("price-up", "as-planned", "hyperscalers") ?? 0;
    const down = change("price-down", "as-planned", "hyperscalers") ?? 0;
    expect(up).toBeGreaterThan(0);
    expect(up).toBeLessThan(0.1);
    expect(down).toBeLessThan(0);
    expect(effect("price-up", "as-planned")?.priceChangeFraction).toBeCloseTo(0.1, 9);
    expect(change("price-down", "as-planned", "compute-silicon")).toBe(0);
  });

  test("a shock the engine refuses says why and leaves the others", () => {
    const wealthy = scenarioParametersFixture("base");
    const tight = { ...wealthy, wallet2030UsdBn: 250, walletGrowthFraction: 0.08 }; // 2026: 184 bn against 170 x 1.1 = 187
    const found = chains([], { scenarios: [{ slug: "tight", builtIn: "base", parameters: tight }] })[0]
      ?.shocks;
    const up = found?.find(({ shock }) => shock === "price-up");
    expect(up?.effect).toBeNull();
    expect(up?.refusal).toMatch(/wallet2030UsdBn must leave a 2026 wallet above revenue2026UsdBn/);
    expect(found?.find(({ shock }) => shock === "price-down")?.effect).not.toBeNull();
  });
});
