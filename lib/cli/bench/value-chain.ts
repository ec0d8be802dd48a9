import { builtInSlugs } from "@/lib/model/scenario/built-in-slugs";
import { defaultScenarioOptions } from "@/lib/model/scenario/scenario-options";
import { chainLayers } from "@/lib/model/value-chain/chain-layers";
import { valueChain } from "@/lib/model/value-chain/value-chain";
import { chainAssumptionsFixture, vendorExposureFixture } from "@/lib/testing/chain-fixture";
import { scenarioContextFixture, scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import type { Benchmark } from "./figure";
import { medianTimeMs } from "./median-time";

const VENDORS = 65;

/** Pools, vendors and every shock, as the value chain's page computes them once per change of data. */
export const threeValueChains: Benchmark = {
  name: `value chain of three scenarios, ${VENDORS} vendors, seven shocks each`,
  unit: "ms",
  budget: 100,
  async measure() {
    const scenarios = builtInSlugs.map((slug) => ({
      slug,
      builtIn: slug,
      parameters: scenarioParametersFixture(slug),
    }));
    const exposures = Array.from({ length: VENDORS }, (_, index) =>
      vendorExposureFixture({
        ticker: `V${index}`,
        layer: chainLayers[index % chainLayers.length] ?? "compute-silicon",
        revenueUsdBn: 1,
        terminalShareFraction: { bear: 0.05, base: 0.1, bull: 0.15 },
      }),
    );
    return medianTimeMs(5, () => {
      const chains = valueChain({
        context: scenarioContextFixture,
        options: defaultScenarioOptions,
        scenarios,
        base: { builtIn: "base", parameters: scenarioParametersFixture("base") },
        assumptions: chainAssumptionsFixture,
        companies: exposures.map(({ ticker, layer }) => ({ ticker, layer })),
        exposures,
        year: 2030,
      });
      if (chains.length !== scenarios.length) throw new Error(`got ${chains.length} chains`);
    });
  },
};
