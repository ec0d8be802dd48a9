import { expect, test } from "vitest";
import { formatMoney, formatMoneyInFull } from "./format-money";

test("dollars keep their sign, other currencies their code", () => {
  expect(formatMoney(1.234e12, "USD", "en")).toBe("$1.23T");
  expect(formatMoney(2.894e12, "TWD", "en")).toBe("2.89T\u00a0TWD");
  expect(formatMoney(-32.7e9, "EUR", "es")).toBe("\u221232,7\u00a0mil\u00a0M\u00a0EUR");
  expect(formatMoneyInFull(2894307699, "TWD", "en")).toBe("2,894,307,699\u00a0TWD");
});

test("missing is never 0", () => {
  expect(formatMoney(null, "TWD", "en")).toBe("—");
});
