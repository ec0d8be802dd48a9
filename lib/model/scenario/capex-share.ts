import type { ScenarioParameterKey } from "./scenario-parameters";

const capexShares: ReadonlySet<ScenarioParameterKey> = new Set([
  "acceleratorShareFraction",
  "networkShareFraction",
  "serverStorageShareFraction",
  "facilityShareFraction",
  "powerShareFraction",
]);

/** One of the five shares that must sum to 1: none can move alone. */
export function isCapexShare(key: ScenarioParameterKey): boolean {
  return capexShares.has(key);
}
