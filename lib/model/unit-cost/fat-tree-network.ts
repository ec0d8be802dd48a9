export type FatTreeNetwork = {
  switchPriceUsd: number;
  switchRadixPorts: number;
  tierCount: number;
  opticsUsdPerAcceleratorTier: number; // transceivers and cable of one tier
  opticsBaseUsdPerAccelerator: number;
};

function assertShape(switchRadixPorts: number, tierCount: number): void {
  if (!(switchRadixPorts >= 2))
    throw new RangeError(`switchRadixPorts must be at least 2, got ${switchRadixPorts}`);
  if (!Number.isInteger(tierCount) || tierCount < 1) {
    throw new RangeError(`tierCount must be a whole number of at least 1, got ${tierCount}`);
  }
}

/**
 * Switches per endpoint of a non-blocking fat tree of L tiers and radix k: (2L - 1) / k.
 * @throws {RangeError} if the radix is below 2 or the tier count is not a whole number of at least 1.
 */
export function fatTreeSwitchesPerEndpoint(switchRadixPorts: number, tierCount: number): number {
  assertShape(switchRadixPorts, tierCount);
  return (2 * tierCount - 1) / switchRadixPorts;
}

/** Scale-out network capital, (2L - 1) P_sw / k + k_opt L + k_0, USD per accelerator. */
export function fatTreeUsdPerAccelerator(network: FatTreeNetwork): number {
  const switches = fatTreeSwitchesPerEndpoint(network.switchRadixPorts, network.tierCount);
  return (
    switches * network.switchPriceUsd +
    network.opticsUsdPerAcceleratorTier * network.tierCount +
    network.opticsBaseUsdPerAccelerator
  );
}

/** w_net = n_opt w_opt + S_w w_sw / N, kW per accelerator. */
export function networkPowerKwPerAccelerator(network: {
  transceiversPerAccelerator: number;
  transceiverPowerKw: number;
  switchesPerAccelerator: number;
  switchPowerKw: number;
}): number {
  return (
    network.transceiversPerAccelerator * network.transceiverPowerKw +
    network.switchesPerAccelerator * network.switchPowerKw
  );
}
