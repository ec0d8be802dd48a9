import { expect, test } from "vitest";
import { textOfPath } from "./text-of-path";

test.each([
  ["eia%3AUS%3Aretail-industrial", "eia:US:retail-industrial"],
  ["BRK.B", "BRK.B"],
  ["100%", "100%"],
])("%s is %s", (part, text) => {
  expect(textOfPath(part)).toBe(text);
});

test.each(["a%00b", "a\0b", "a\ud800"])("%j is nothing there can be", (part) => {
  expect(() => textOfPath(part)).toThrow(expect.objectContaining({ code: "NOT_FOUND" }));
});
