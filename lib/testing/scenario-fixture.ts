import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { ScenarioContext } from "@/lib/model/scenario/scenario-context";
import { scenarioParameterKeys, type ScenarioParameters } from "@/lib/model/scenario/scenario-parameters";

export type BuiltInScenario = "bear" | "base" | "bull";

type ParameterRow = { key: string } & Record<BuiltInScenario, string>;

const rows: ParameterRow[] = parse(
  readFileSync(new URL("../../db/snapshot/scenario-parameters.csv", import.meta.url)),
  { columns: true },
);

/** The published values themselves, with no ingested power price laid over them. */
export function scenarioParametersFixture(scenario: BuiltInScenario): ScenarioParameters {
  return Object.fromEntries(
    scenarioParameterKeys.map((key) => {
      const row = rows.find((candidate) => candidate.key === key);
      if (!row) throw new Error(`scenario-parameters.csv has no row ${key}`);
      return [key, Number(row[scenario])];
    }),
  ) as ScenarioParameters;
}

/** Filed big-five capex times the assumed AI share times 1.30, and estimated revenue: the snapshot's rounded figures. */
export const scenarioContextFixture: ScenarioContext = {
  filedYears: [
    { year: 2022, capexUsdBn: 158.0 * 0.15 * 1.3, revenueUsdBn: 0.13 },
    { year: 2023, capexUsdBn: 154.4 * 0.45 * 1.3, revenueUsdBn: 3.2 },
    { year: 2024, capexUsdBn: 239.1 * 0.65 * 1.3, revenueUsdBn: 16.9 },
    { year: 2025, capexUsdBn: 411.5 * 0.75 * 1.3, revenueUsdBn: 60 },
  ],
  historicalCapexPerGwUsdBn: 38,
  unitEconomics: {
    tokensPerGwYear: 1.5e17,
    maxUtilisationFraction: 0.6,
    acceleratorItPowerKw: 1.87,
    electricalEfficiencyFraction: 0.95,
    waterUsageLitresPerKwh: 0.27,
    waterPriceUsdPerCubicMetre: 2,
    softwareUsdPerAcceleratorYear: 0,
  },
};
