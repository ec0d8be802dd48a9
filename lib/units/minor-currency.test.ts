import { expect, test } from "vitest";
import { majorCurrency } from "./minor-currency";

test.each([
  [1250, "GBp", { amount: 12.5, currency: "GBP" }],
  [1250, "GBX", { amount: 12.5, currency: "GBP" }],
  [300, "ILA", { amount: 3, currency: "ILS" }],
  [300, "ZAc", { amount: 3, currency: "ZAR" }],
  [1250, "GBP", { amount: 1250, currency: "GBP" }],
  [7, "toString", { amount: 7, currency: "toString" }],
])("%f %s", (amount, currency, expected) => {
  expect(majorCurrency(amount, currency)).toEqual(expected);
});
