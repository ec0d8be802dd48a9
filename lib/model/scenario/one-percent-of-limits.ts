import type { CapacityConstraint } from "./binding-constraint";
import { createForwardNpv } from "./forward-npv";
import type { ScenarioContext } from "./scenario-context";
import type { ScenarioOptions } from "./scenario-options";
import { assertScenarioParameters, type ScenarioParameters } from "./scenario-parameters";

const MORE = 1.01;

/**
 * Forward NPV, USD bn, that 1 % more of each limit brings from the first projected year on, the others as they stand: power,
 * cooling and network at no cost, accelerators at their price. Zero where the limit never binds.
 * @throws {RangeError} naming the parameter, its value and the allowed range, where the engine refuses the scenario.
 */
export function onePercentOfLimits(
  context: ScenarioContext,
  options: ScenarioOptions,
  parameters: ScenarioParameters,
): Record<CapacityConstraint, number> {
  assertScenarioParameters(parameters);
  const forwardNpvUsdBn = createForwardNpv(context, options);
  const asItStands = forwardNpvUsdBn(parameters);
  const worth = (changed: Partial<ScenarioParameters>) =>
    forwardNpvUsdBn({ ...parameters, ...changed }) - asItStands;
  return {
    accelerators: worth({ grossAdds2026Gw: parameters.grossAdds2026Gw * MORE }),
    // cooling is stated as a ratio to power: power alone leaves its gigawatts where they were
    power: worth({
      energisedPower2026Gw: parameters.energisedPower2026Gw * MORE,
      coolingToPowerRatio: parameters.coolingToPowerRatio / MORE,
    }),
    cooling: worth({ coolingToPowerRatio: parameters.coolingToPowerRatio * MORE }),
    network: worth({ networkAdds2026Gw: parameters.networkAdds2026Gw * MORE }),
  };
}
