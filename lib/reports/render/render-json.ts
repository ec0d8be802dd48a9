import type { ScenarioBundle } from "@/lib/contracts/scenario-bundle";

/** Indented so that two bundles can be compared line by line; the hashes do not depend on it. */
export function renderJson(bundle: ScenarioBundle): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(bundle, null, 1)}\n`);
}
