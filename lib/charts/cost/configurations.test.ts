import { expect, test } from "vitest";
import { applyCostChange } from "@/lib/contracts/cost-change";
import { costDefaults } from "@/lib/contracts/cost-defaults";
import type { CostView } from "@/lib/contracts/cost-view";
import { withFirst } from "./configurations";

const view: CostView = {
  request: { ...costDefaults, overrides: { utilisationFraction: 0.5 } },
  compared: [
    { change: { settings: { hardware: "h200" }, overrides: {} } },
    { refused: "hardware: gb200, h200" },
    { change: { settings: { region: "US-TX" }, overrides: { utilisationFraction: null } } },
  ],
  basis: "capital-recovery",
};

function requestsOf({ request, compared }: Pick<CostView, "request" | "compared">) {
  return compared.map((one) => ("change" in one ? applyCostChange(request, one.change) : one));
}

test("another configuration takes the first's place and the first takes its own; no request changes", () => {
  const [second, refused, fourth] = requestsOf(view);
  const made = withFirst(view, 0);
  expect(made.request).toEqual(second);
  expect(requestsOf(made)).toEqual([view.request, refused, fourth]);
});

test("what cannot be used cannot be the first", () => {
  expect(withFirst(view, 1)).toBe(view);
});
