import type { ScenarioParameters } from "../scenario/scenario-parameters";
import type { ChainAssumptions } from "./chain-assumptions";
import { capexShareByRecipient } from "./chain-recipients";

/** The model's own split beside what is published of the same: shares of all capex. */
export type CapexAnchors = {
  accelerators: number;
  network: number;
  computeAndNetwork: number;
  mechanicalAndElectrical: number;
  /** What the silicon vendors keep after memory and foundry: an upper bound on NVIDIA's gross profit. */
  siliconAfterMemoryAndFoundry: number;
};

export function capexAnchors(parameters: ScenarioParameters, assumptions: ChainAssumptions): CapexAnchors {
  const shares = capexShareByRecipient(parameters, assumptions);
  const network = shares["network-switching"] + shares["optical-modules"];
  return {
    accelerators: shares["compute-silicon"],
    network,
    computeAndNetwork: shares["compute-silicon"] + shares["inference-systems"] + network,
    mechanicalAndElectrical:
      shares["power-generation"] + shares["electrical-gear"] + shares.cooling + shares.construction,
    siliconAfterMemoryAndFoundry:
      shares["compute-silicon"] * (1 - assumptions.memoryFoundryShareOfSiliconFraction),
  };
}
