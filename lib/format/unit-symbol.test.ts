import { expect, test } from "vitest";
import { unitSymbol } from "./unit-symbol";

test.each([
  ["usd", "USD"],
  ["usdBillion", "USD bn"],
  ["usdPerMtok", "USD/Mtok"],
  ["eurPerMwh", "EUR/MWh"],
  ["nokPerMwh", "NOK/MWh"],
  ["fraction", "fraction"],
  ["gw", "GW"],
  ["usdPerMwDay", "USD/MW-day"],
  ["number", ""],
] as const)("%s is written %s", (unit, symbol) => {
  expect(unitSymbol(unit)).toBe(symbol);
});
