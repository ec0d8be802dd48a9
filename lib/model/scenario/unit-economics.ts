/** What the unit-cost model says about one reference accelerator in 2026. */
export type UnitEconomics = {
  /** Tokens one GW of IT serves in a year at full utilisation: T g 3600 8760 N_GW. */
  tokensPerGwYear: number;
  /** Share of that capacity that demand can ever fill, given peaks and troughs (u_max). */
  maxUtilisationFraction: number;
  acceleratorItPowerKw: number;
  electricalEfficiencyFraction: number;
  waterUsageLitresPerKwh: number;
  waterPriceUsdPerCubicMetre: number;
  softwareUsdPerAcceleratorYear: number;
};
