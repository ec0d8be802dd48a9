import { expect, test } from "vitest";
import { applyCostChange, withSettings } from "./cost-change";
import { costDefaults } from "./cost-defaults";

test("choosing other hardware drops the price set by hand for the one before, and keeps the rest", () => {
  const change = { settings: {}, overrides: { acceleratorPriceUsd: 20_000, itLifeYears: 4 } };
  const chosen = withSettings(costDefaults, change, { hardware: "h200" });
  expect(chosen).toEqual({ settings: { hardware: "h200" }, overrides: { itLifeYears: 4 } });
  expect(applyCostChange(costDefaults, chosen)).toMatchObject({ hardware: "h200", region: "US-VA" });
});

test("choosing what the first has leaves no difference", () => {
  const change = { settings: { region: "US-TX" }, overrides: {} };
  expect(withSettings(costDefaults, change, { region: "US-VA" })).toEqual({ settings: {}, overrides: {} });
});
