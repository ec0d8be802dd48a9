import { expect, test } from "vitest";
import type { Locale } from "./locale";
import { parseShare } from "./parse-share";

test.each([
  ["60 %", "en", 0.6],
  ["60%", "en", 0.6],
  ["0.6", "en", 0.6],
  [".6", "en", 0.6],
  ["0,6", "es", 0.6],
  ["62,5\u00a0%", "es", 0.625],
  ["60", "en", 60],
  ["-5 %", "en", -0.05],
  ["0,6", "en", null],
  ["60 % of", "en", null],
  ["", "en", null],
] as const)("%s in %s is %s", (text, locale: Locale, value) => {
  expect(parseShare(text, locale)).toBe(value);
});
