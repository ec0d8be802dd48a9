import { scaleCostLines, sumCostLines, type CostByLine } from "./cost-line";
import type { UnitCost } from "./unit-cost";

/** A million tokens with straight-line depreciation over book lives in place of capital recovery. USD. */
export function straightLineMtok({ acceleratorHour, mtok }: Pick<UnitCost, "acceleratorHour" | "mtok">): {
  lines: CostByLine;
  totalUsd: number;
} {
  const hoursPerMtok = (mtok.totalUsd - mtok.lines.egress) / acceleratorHour.totalUsd;
  const lines = {
    ...scaleCostLines(acceleratorHour.straightLineLines, hoursPerMtok),
    egress: mtok.lines.egress,
  };
  return { lines, totalUsd: sumCostLines(lines) };
}
