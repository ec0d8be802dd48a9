import type { SimulatedScenario } from "./compare-scenarios";

const SHOWN_CHARACTERS = 12;

/** First digits of the SHA-256 of the results: equal exactly when every bit is. */
export async function simulationFingerprint(simulations: readonly SimulatedScenario[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(simulations));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .slice(0, SHOWN_CHARACTERS);
}
