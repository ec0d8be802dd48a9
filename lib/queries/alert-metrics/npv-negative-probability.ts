import "server-only";
import { runEnsembleInSlices } from "@/lib/commands/run-ensemble-in-slices";
import { DEFAULT_DRAWS } from "@/lib/contracts/comparison-defaults";
import { resolveScenario } from "../resolve-scenario";
import type { AlertMetricReader } from "./alert-metric";
import { scenarioReading } from "./scenario-reading";

/** Share of a scenario's draws whose forward NPV is not positive, by its own seed: it moves with the data alone. */
export const npvNegativeProbability: AlertMetricReader<"npv-negative-probability"> = {
  async assertReadable(database, { scenario }) {
    await resolveScenario(database, scenario, {});
  },
  async read({ database, signal }, { scenario: slug }) {
    const reading = await scenarioReading(database, slug, {
      name: "npv-negative-probability",
      unit: "fraction",
      async compute({ inputs }) {
        const [scenario] = inputs.scenarios;
        if (scenario === undefined) throw new Error(`${slug} has no parameters`);
        // A scenario saved without draws has a distribution all the same.
        const drawn = inputs.draws === 0 ? { ...inputs, draws: DEFAULT_DRAWS } : inputs;
        const ensemble = await runEnsembleInSlices(drawn, scenario, signal);
        const { value, standardError } = ensemble.summarise().probabilityNpvForwardPositive;
        return { value: 1 - value, standardError };
      },
    });
    return [reading];
  },
};
