import { expect, test } from "vitest";
import { gb200, referenceInput } from "../reference-cases/accelerator-reference.fixture";
import { sumCostLines } from "./cost-line";
import { straightLineMtok } from "./straight-line-mtok";
import { unitCost } from "./unit-cost";

// Server: 41,545 USD x (1 - 0.05) / 5 years / 8,760 h = 0.9011 USD/h. Tokens an hour: 3,600 x 9,335 x u x g.
test("charges book depreciation by the token, and egress as it is", () => {
  const input = { ...referenceInput(gb200), egressUsdPerGb: 0.05, bytesPerToken: 5 };
  const cost = unitCost(input);
  const { lines, totalUsd } = straightLineMtok(cost);
  const tokensPerHour =
    3600 * input.throughputTokensPerSecond * input.utilisationFraction * input.goodputFraction;
  expect(lines.server).toBeCloseTo((0.9011 * 1e6) / tokensPerHour, 5);
  expect(lines.egress).toBe(cost.mtok.lines.egress);
  expect(lines.energyIt).toBeCloseTo(cost.mtok.lines.energyIt, 15);
  expect(totalUsd).toBe(sumCostLines(lines));
  expect(totalUsd).toBeLessThan(cost.mtok.totalUsd);
});
