/** Where a power is measured. A figure of one boundary is never another's: most published ratios confuse two of them. */
export const powerBoundaries = ["chip", "node", "IT", "utility"] as const;

export type PowerBoundary = (typeof powerBoundaries)[number];

export type BoundedPower = { powerKw: number; boundary: PowerBoundary };

/**
 * Power at the utility meter: IT power x PUE.
 * @throws {RangeError} if the power is not at the IT boundary, or the PUE is below 1.
 */
export function utilityPower(itPower: BoundedPower, pueRatio: number): BoundedPower {
  if (itPower.boundary !== "IT") {
    throw new RangeError(`PUE applies to power at the IT boundary, got ${itPower.boundary}`);
  }
  if (!(pueRatio >= 1)) throw new RangeError(`pueRatio must be at least 1, got ${pueRatio}`);
  return { powerKw: itPower.powerKw * pueRatio, boundary: "utility" };
}

export type PowerLadder = {
  chipNameplate: BoundedPower;
  itNameplate: BoundedPower;
  itMean: BoundedPower;
  /** Annual PUE: what the meter bills. */
  utilityMean: BoundedPower;
  /** Peak PUE: what substations and turbines are sized for. */
  utilityPeak: BoundedPower;
};

/** One accelerator's power from the chip to the meter, kW each. */
export function powerLadder(input: {
  acceleratorTdpKw: number;
  acceleratorItPowerKw: number;
  drawnLoadFactorFraction: number;
  pueRatio: number;
  peakPueRatio: number;
}): PowerLadder {
  const itNameplate: BoundedPower = { powerKw: input.acceleratorItPowerKw, boundary: "IT" };
  const itMean: BoundedPower = {
    powerKw: input.acceleratorItPowerKw * input.drawnLoadFactorFraction,
    boundary: "IT",
  };
  return {
    chipNameplate: { powerKw: input.acceleratorTdpKw, boundary: "chip" },
    itNameplate,
    itMean,
    utilityMean: utilityPower(itMean, input.pueRatio),
    utilityPeak: utilityPower(itNameplate, input.peakPueRatio),
  };
}
