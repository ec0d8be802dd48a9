import type { UnitEconomics } from "./unit-economics";

/** One filed calendar year: overwrites the model. */
export type FiledYear = {
  year: number;
  /** Capital expenditure in the scenario's perimeter, USD bn nominal. */
  capexUsdBn: number;
  /** End-customer AI revenue (perimeter R1), USD bn nominal. */
  revenueUsdBn: number;
};

/**
 * What the capacity model lets run, GW of IT, mean of each year from 2026; later years grow by the scenario's own rates.
 * The scenario's own figure over `reference` scales each limit, so bear, base and bull and their draws keep their spread.
 */
export type CapacityLimits = {
  powerItGw: readonly number[];
  coolingItGw: readonly number[];
  networkItGw: readonly number[];
  reference: { energisedPower2026Gw: number; coolingToPowerRatio: number; networkAdds2026Gw: number };
};

/** What every draw of every scenario shares: history and the unit-cost model's answer. */
export type ScenarioContext = {
  /** 2022 to 2025, all four: the parameters state 2026, the first projected year. */
  filedYears: readonly FiledYear[];
  /** All-in cost of the capacity bought in the filed years, USD bn per GW of IT. */
  historicalCapexPerGwUsdBn: number;
  unitEconomics: UnitEconomics;
  /** Absent: the parameters state power, cooling and network. */
  capacityLimits?: CapacityLimits | undefined;
};
