import type { AcceleratorHardwareId } from "./accelerator-hardware";
import { acceleratorRoofs, weightBytes, type RooflinePrecision } from "./accelerator-roof";
import { findAssumption, sourceFromAssumption, type CostAssumption } from "./field-source";
import type { Roofline } from "./roofline";

/** The one model whose architecture is among the assumptions (S40-S45). */
export const ROOFLINE_MODEL = "DeepSeek-R1";

type RooflineRecipe = {
  hardware: AcceleratorHardwareId;
  precision: RooflinePrecision;
  speculates: boolean;
};

/**
 * The roofline of the model on an accelerator, in as many whole replica units as hold the weights. Null: the chip has no
 * such precision.
 * @throws {RangeError} if an assumption is missing or has no value.
 */
export function modelRoofline(
  assumptions: readonly CostAssumption[],
  { hardware, precision, speculates }: RooflineRecipe,
): Roofline | null {
  const roof = acceleratorRoofs[hardware];
  const peakFlopPerSecond = roof.peakFlopPerSecond[precision];
  if (peakFlopPerSecond === null) return null;
  const value = (id: string): number => sourceFromAssumption(findAssumption(assumptions, id)).value;
  const parameterCount = value("S40");
  const activeParameterCount = value("S41");
  const routedExpertCount = value("S42");
  const activeExpertCount = value("S43");
  // Total = shared + routed and active = shared + routed k/E, hence routed = (total - active) / (1 - k/E).
  const routedParameterCount =
    (parameterCount - activeParameterCount) / (1 - activeExpertCount / routedExpertCount);
  const weights = parameterCount * weightBytes[precision];
  const unit = value("S46");
  const usableMemoryBytes = roof.memoryBytes * value("S49");
  return {
    activeParameterCount,
    sharedWeightBytes: weights - routedParameterCount * weightBytes[precision],
    routedWeightBytes: routedParameterCount * weightBytes[precision],
    routedExpertCount,
    activeExpertCount,
    cacheBytesPerToken: value("S44"),
    acceleratorCount: unit * Math.ceil(weights / (unit * usableMemoryBytes)),
    peakFlopPerSecond,
    memoryBytesPerSecond: roof.memoryBytesPerSecond,
    usableMemoryBytes,
    collectiveSeconds: value("S47") / 1000,
    launchSeconds: value("S48") / 1000,
    acceptedTokensPerStep: speculates ? value("S45") : 1,
  };
}
