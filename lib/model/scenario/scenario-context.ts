import type { UnitEconomics } from "./unit-economics";

/** One filed calendar year: overwrites the model. */
export type FiledYear = {
  year: number;
  /** Capital expenditure in the scenario's perimeter, USD bn nominal. */
  capexUsdBn: number;
  /** End-customer AI revenue (perimeter R1), USD bn nominal. */
  revenueUsdBn: number;
};

/** What every draw of every scenario shares: history and the unit-cost model's answer. */
export type ScenarioContext = {
  /** 2022 to 2025, all four: the parameters state 2026, the first projected year. */
  filedYears: readonly FiledYear[];
  /** All-in cost of the capacity bought in the filed years, USD bn per GW of IT. */
  historicalCapexPerGwUsdBn: number;
  unitEconomics: UnitEconomics;
};
