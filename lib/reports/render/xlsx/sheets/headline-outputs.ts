import type { ScenarioOutputs } from "@/lib/model/scenario/scenario-result";
import type { Scalar } from "../formula/sheet-value";
import type { SheetUnit } from "../number-format";
import type { ValuationSheet } from "./valuation-sheet";

export type HeadlineOutput = keyof ValuationSheet["outputs"];

/** What an investor is told, in reading order. */
export const headlineOutputs: readonly { name: HeadlineOutput; unit: SheetUnit }[] = [
  { name: "npvForwardUsdBn", unit: "USD bn" },
  { name: "npvProgrammeUsdBn", unit: "USD bn" },
  { name: "terminalValueUsdBn", unit: "USD bn" },
  { name: "terminalShareOfNpvForward", unit: "fraction" },
  { name: "taxShieldUsdBn", unit: "USD bn" },
  { name: "irrForward", unit: "fraction" },
  { name: "irrProgramme", unit: "fraction" },
  { name: "mirrForward", unit: "fraction" },
  { name: "moicProgramme", unit: "multiple" },
  { name: "paybackYear", unit: "calendar year" },
  { name: "discountedPaybackYear", unit: "calendar year" },
  { name: "troughCashUsdBn", unit: "USD bn" },
  { name: "troughYear", unit: "year" },
  { name: "revenue2030UsdBn", unit: "USD bn" },
  { name: "requiredRevenueMultiplier", unit: "multiple" },
  { name: "requiredRevenue2030UsdBn", unit: "USD bn" },
  { name: "cumulativeCapex2026To2031UsdBn", unit: "USD bn" },
  { name: "impliedPrice2026UsdPerMtok", unit: "USD/Mtok" },
];

/** As the engine states it; words where it states that there is none. */
export function headlineValue(outputs: ScenarioOutputs, name: HeadlineOutput): Scalar {
  const value = outputs[name];
  const number = typeof value === "object" && value !== null ? value.headline : value;
  return number ?? "n/a";
}
