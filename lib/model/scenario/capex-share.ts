import type { ScenarioParameterKey } from "./scenario-parameters";

/** The five that must sum to 1. */
export const capexShareKeys: readonly ScenarioParameterKey[] = [
  "acceleratorShareFraction",
  "networkShareFraction",
  "serverStorageShareFraction",
  "facilityShareFraction",
  "powerShareFraction",
];

/** One of the five shares that must sum to 1: none can move alone. */
export function isCapexShare(key: ScenarioParameterKey): boolean {
  return capexShareKeys.includes(key);
}
