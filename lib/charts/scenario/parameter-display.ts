import type { DisplayUnit } from "@/lib/format/display-unit";
import type { ScenarioParameterUnit } from "@/lib/model/scenario/scenario-parameters";

const USD_PER_USD_BN = 1e9;

const displays: Record<ScenarioParameterUnit, { unit: DisplayUnit; scale: number }> = {
  GW: { unit: "gw", scale: 1 },
  "GW/yr": { unit: "gw", scale: 1 },
  "USD bn": { unit: "usd", scale: USD_PER_USD_BN },
  "USD bn/GW": { unit: "usdPerGw", scale: USD_PER_USD_BN },
  "USD/MWh": { unit: "usdPerMwh", scale: 1 },
  "USD/MW-yr": { unit: "usdPerMwYear", scale: 1 },
  fraction: { unit: "fraction", scale: 1 },
  "fraction/yr": { unit: "fraction", scale: 1 },
  ratio: { unit: "ratio", scale: 1 },
  years: { unit: "years", scale: 1 },
  elasticity: { unit: "number", scale: 1 },
  multiple: { unit: "ratio", scale: 1 },
};

/** How a parameter is shown and typed: its unit on screen, and how many of that unit one engine unit is. */
export function parameterDisplay(unit: ScenarioParameterUnit): { unit: DisplayUnit; scale: number } {
  return displays[unit];
}
