import { expect, test } from "vitest";
import { freeSlug, slugStem } from "./scenario-slug";

test.each([
  ["Größe: cheap power 🚀", "grosse-cheap-power-rocket"],
  ["北京", "beijing"],
  ["  Δοκιμή — 2 ", "dokimi-2"],
  ["=SUM(A1)", "sum-a1"],
  ["!!!", "scenario"],
  [`${"a".repeat(79)}z`, "a".repeat(56)],
])("%s stands at %s", (name, slug) => {
  expect(slugStem(name)).toBe(slug);
});

test.each(["Bear", "BASE", "bull!", "comparison", "Import", "own"])(
  "%s is taken by the product itself",
  (name) => {
    expect(() => slugStem(name)).toThrow(expect.objectContaining({ code: "INVALID_INPUT" }));
  },
);

test("a slug that is taken gets the first free number", () => {
  expect(freeSlug("mine", new Set())).toBe("mine");
  expect(freeSlug("mine", new Set(["mine", "mine-3"]))).toBe("mine-2");
  expect(freeSlug("mine", new Set(["mine", "mine-2"]))).toBe("mine-3");
});
