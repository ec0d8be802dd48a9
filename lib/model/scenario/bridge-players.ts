import {
  valueParameterKeys,
  type ScenarioParameterKey,
  type ScenarioParameters,
} from "./scenario-parameters";

/** The engine refuses some values of these beside some values of the others. */
const coupledParameters: readonly (readonly ScenarioParameterKey[])[] = [
  [
    "acceleratorShareFraction",
    "networkShareFraction",
    "serverStorageShareFraction",
    "facilityShareFraction",
    "powerShareFraction",
  ],
  ["waccFraction", "terminalGrowthFraction"],
  ["revenue2026UsdBn", "wallet2030UsdBn", "walletGrowthFraction"],
];

/**
 * What can be switched from one scenario to the other in any order: each parameter that differs, by itself, or together
 * with those it is coupled to where a mix of the two scenarios would be refused. In the engine's order.
 */
export function bridgePlayers(
  from: ScenarioParameters,
  to: ScenarioParameters,
  isAccepted: (parameters: ScenarioParameters) => boolean,
): ScenarioParameterKey[][] {
  const differing = valueParameterKeys.filter((key) => from[key] !== to[key]);
  const joint = coupledParameters
    .map((coupled) => differing.filter((key) => coupled.includes(key)))
    .filter((keys) => keys.length > 1 && !mixes(keys, from, to).every(isAccepted));
  const players: ScenarioParameterKey[][] = [];
  for (const key of differing) {
    const together = joint.find((keys) => keys.includes(key));
    if (together === undefined) players.push([key]);
    else if (together[0] === key) players.push(together);
  }
  return players;
}

/** `from` with every subset of the keys taken from `to`. */
function mixes(
  keys: readonly ScenarioParameterKey[],
  from: ScenarioParameters,
  to: ScenarioParameters,
): ScenarioParameters[] {
  return Array.from({ length: 2 ** keys.length }, (_, switched) => {
    const mix = { ...from };
    for (const [index, key] of keys.entries()) {
      if ((switched & (1 << index)) !== 0) mix[key] = to[key];
    }
    return mix;
  });
}
