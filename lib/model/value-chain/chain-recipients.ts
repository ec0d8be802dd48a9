import type { ScenarioParameters } from "../scenario/scenario-parameters";
import type { ChainAssumptions } from "./chain-assumptions";
import { chainLayers } from "./chain-layers";

/** The layers and what no layer of listed vendors covers: land, shell and building work. */
export const chainRecipients = [...chainLayers, "construction"] as const;
export type ChainRecipient = (typeof chainRecipients)[number];

/** Those whom the buyers of capacity pay directly: their shares of capex sum to 1. */
export const directRecipients = [
  "compute-silicon",
  "inference-systems",
  "network-switching",
  "optical-modules",
  "power-generation",
  "electrical-gear",
  "cooling",
  "construction",
] as const satisfies readonly ChainRecipient[];
export type DirectRecipient = (typeof directRecipients)[number];

/** Layers whose equipment leaves service with the accelerators; the others outlive the horizon. */
export const computeRecipients: readonly ChainRecipient[] = [
  "compute-silicon",
  "inference-systems",
  "network-switching",
  "optical-modules",
];

export function isDirectRecipient(recipient: ChainRecipient): recipient is DirectRecipient {
  return directRecipients.some((direct) => direct === recipient);
}

type CapexShares = Pick<
  ScenarioParameters,
  | "acceleratorShareFraction"
  | "serverStorageShareFraction"
  | "networkShareFraction"
  | "facilityShareFraction"
  | "powerShareFraction"
>;

/** The engine's five shares of capex, split to whom they are paid. */
export function capexShareByRecipient(
  shares: CapexShares,
  assumptions: ChainAssumptions,
): Record<DirectRecipient, number> {
  const { networkShareFraction, facilityShareFraction, powerShareFraction } = shares;
  const optical = assumptions.opticalShareOfNetworkFraction;
  const cooling = assumptions.coolingShareOfFacilityFraction;
  const electrical = assumptions.electricalShareOfFacilityFraction;
  const generation = assumptions.generationShareOfPowerFraction;
  return {
    "compute-silicon": shares.acceleratorShareFraction,
    "inference-systems": shares.serverStorageShareFraction,
    "network-switching": networkShareFraction * (1 - optical),
    "optical-modules": networkShareFraction * optical,
    "power-generation": powerShareFraction * generation,
    "electrical-gear": powerShareFraction * (1 - generation) + facilityShareFraction * electrical,
    cooling: facilityShareFraction * cooling,
    construction: facilityShareFraction * (1 - cooling - electrical),
  };
}

/** Quarters from the buyer's spending to the recipient's revenue. */
export function lagByRecipient(assumptions: ChainAssumptions): Record<DirectRecipient, number> {
  return {
    "compute-silicon": assumptions.siliconLagQuarters,
    "inference-systems": assumptions.systemsLagQuarters,
    "network-switching": assumptions.networkLagQuarters,
    "optical-modules": assumptions.networkLagQuarters,
    "power-generation": assumptions.generationLagQuarters,
    "electrical-gear": assumptions.electricalLagQuarters,
    cooling: assumptions.coolingLagQuarters,
    construction: assumptions.constructionLagQuarters,
  };
}
