import { expect, test } from "vitest";
import { vendorFixture, vendorScenarioFixture } from "@/lib/testing/vendor-fixture";
import { assessVendor } from "./assess-vendor";
import { exposureSharesOf, layerPrices } from "./layer-prices";
import { publishedVendorSettings } from "./vendor-settings";

const one = {
  waccFraction: 0.09,
  terminalGrowthFraction: 0.02,
  terminalRonicFraction: 0.12,
  taxRateFraction: 0.25,
};
const pool = { bear: 10, base: 100, bull: 1000 };
const maker = assessVendor(
  vendorFixture,
  { base: vendorScenarioFixture("base", 0.08) },
  { bear: one, base: one, bull: one },
  publishedVendorSettings,
  undefined,
);
const asked = maker.impliedLayerRevenueUsd.value ?? Number.NaN;

test("splits what a price asks of the chain as the vendor states its revenue", () => {
  const shares = exposureSharesOf([
    { ticker: "MAKE", layer: "compute-silicon", revenueUsdBn: 75 },
    { ticker: "MAKE", layer: "network-switching", revenueUsdBn: 25 },
    { ticker: "MAKE", layer: "cooling", revenueUsdBn: null },
    { ticker: "NONE", layer: "cooling", revenueUsdBn: null },
  ]);
  expect(shares).toEqual({ MAKE: { "compute-silicon": 0.75, "network-switching": 0.25 } });
  const layers = layerPrices(
    [maker],
    { "compute-silicon": pool, "network-switching": pool, cooling: pool },
    shares,
  );
  expect(layers.map(({ layer, impliedRevenueUsd }) => [layer, impliedRevenueUsd])).toEqual([
    ["compute-silicon", asked * 0.75],
    ["network-switching", asked * 0.25],
  ]);
});

test("without a statement it falls on the layer the vendor is filed under", () => {
  const [silicon, ...others] = layerPrices([maker], { "compute-silicon": pool, cooling: pool }, {});
  expect(silicon).toMatchObject({ layer: "compute-silicon", impliedRevenueUsd: asked, hasPrice: true });
  expect(others).toEqual([]);
});
