import "server-only";
import { summariseScenario } from "@/lib/model/scenario/summarise-scenario";
import { resolveScenario } from "../resolve-scenario";
import type { AlertMetricReader } from "./alert-metric";
import { scenarioReading } from "./scenario-reading";

/** Forward NPV of a scenario's central case. */
export const npvForward: AlertMetricReader<"npv-forward"> = {
  async assertReadable(database, { scenario }) {
    await resolveScenario(database, scenario, {});
  },
  async read({ database }, { scenario: slug }) {
    const reading = await scenarioReading(database, slug, {
      name: "npv-forward",
      unit: "usdBn",
      async compute({ inputs }) {
        const [scenario] = inputs.scenarios;
        if (scenario === undefined) throw new Error(`${slug} has no parameters`);
        const { outputs } = summariseScenario(inputs.context, scenario.parameters, inputs.options);
        return { value: outputs.npvForwardUsdBn, standardError: null };
      },
    });
    return [reading];
  },
};
