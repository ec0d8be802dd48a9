import { networkPowerKwPerAccelerator } from "./fat-tree-network";

/** What carries scale-out traffic. Scale-up links are part of the server price and never counted here. */
export const interconnects = ["pluggable", "copper", "co-packaged"] as const;

export type Interconnect = (typeof interconnects)[number];

/** Passive copper reaches 2-3 m: from an accelerator to the leaf switch of its rack, no tier above. */
const COPPER_TIER_COUNT = 1;

export type InterconnectTerms = {
  tierCount: number;
  transceiversPerAccelerator: number; // over all tiers, pluggable throughout
  pluggablePowerKw: number; // per transceiver
  coPackagedPowerKw: number; // per port
  copperLinkPowerKw: number; // both ends
  opticsUsdPerTier: number; // transceivers and cable of one tier, per accelerator
  copperUsdPerLink: number;
  coPackagedCostRatio: number; // over pluggable
};

export type InterconnectResult = {
  /** Mean over the tiers, USD per accelerator and tier. */
  usdPerTier: number;
  powerKw: number;
  boundary: "IT";
  /** What the choice adds to an IT power published with pluggable optics; below 0 where it saves. */
  itPowerChangeKw: number;
};

/**
 * Cost and power of the links of a fat tree. Links spread evenly over its L tiers: copper on the first takes n/L transceivers
 * away, co-packaged optics change the power of all n (9 W for 30 W).
 */
export function scaleOutInterconnect(kind: Interconnect, terms: InterconnectTerms): InterconnectResult {
  const pluggableKw = opticsPowerKw(terms.transceiversPerAccelerator, terms.pluggablePowerKw);
  const { usdPerTier, powerKw } = linksOf(kind, terms, pluggableKw);
  return { usdPerTier, powerKw, boundary: "IT", itPowerChangeKw: powerKw - pluggableKw };
}

function linksOf(
  kind: Interconnect,
  terms: InterconnectTerms,
  pluggableKw: number,
): Pick<InterconnectResult, "usdPerTier" | "powerKw"> {
  const { tierCount, opticsUsdPerTier } = terms;
  switch (kind) {
    case "pluggable":
      return { usdPerTier: opticsUsdPerTier, powerKw: pluggableKw };
    case "copper": {
      const opticalShare = (tierCount - COPPER_TIER_COUNT) / tierCount;
      return {
        usdPerTier:
          opticsUsdPerTier * opticalShare + (terms.copperUsdPerLink * COPPER_TIER_COUNT) / tierCount,
        powerKw: pluggableKw * opticalShare + terms.copperLinkPowerKw * COPPER_TIER_COUNT,
      };
    }
    case "co-packaged":
      return {
        usdPerTier: opticsUsdPerTier * terms.coPackagedCostRatio,
        powerKw: opticsPowerKw(terms.transceiversPerAccelerator, terms.coPackagedPowerKw),
      };
  }
}

/** Switches apart: their power does not depend on what is plugged into them. */
function opticsPowerKw(transceiversPerAccelerator: number, transceiverPowerKw: number): number {
  return networkPowerKwPerAccelerator({
    transceiversPerAccelerator,
    transceiverPowerKw,
    switchesPerAccelerator: 0,
    switchPowerKw: 0,
  });
}
