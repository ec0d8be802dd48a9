import type { ScenarioView } from "@/lib/contracts/scenario-view";
import { capexShareKeys, isCapexShare } from "@/lib/model/scenario/capex-share";
import type { ScenarioParameterKey, ScenarioParameters } from "@/lib/model/scenario/scenario-parameters";

/**
 * The overrides after one value is set; a value equal to the parent's is none. The five capex shares sum to 1: the
 * others give way in proportion.
 */
export function setOverride(
  overrides: ScenarioView["overrides"],
  parent: ScenarioParameters,
  key: ScenarioParameterKey,
  value: number,
): ScenarioView["overrides"] {
  if (!isCapexShare(key)) return withValue(overrides, parent, key, value);
  const others = capexShareKeys.filter((share) => share !== key);
  const current = others.map((share) => overrides[share] ?? parent[share]);
  const total = current.reduce((sum, share) => sum + share, 0);
  const shares = current.map((share) =>
    total > 0 ? (share / total) * (1 - value) : (1 - value) / others.length,
  );
  return others.reduce(
    (next, share, index) => withValue(next, parent, share, shares[index] ?? 0),
    withValue(overrides, parent, key, value),
  );
}

/** A share of capex goes back to the parent's together with the others. */
export function resetOverride(
  overrides: ScenarioView["overrides"],
  key: ScenarioParameterKey,
): ScenarioView["overrides"] {
  const dropped = isCapexShare(key) ? capexShareKeys : [key];
  return Object.fromEntries(
    Object.entries(overrides).filter(([candidate]) => !dropped.some((share) => share === candidate)),
  );
}

function withValue(
  overrides: ScenarioView["overrides"],
  parent: ScenarioParameters,
  key: ScenarioParameterKey,
  value: number,
): ScenarioView["overrides"] {
  const { [key]: _, ...rest } = overrides;
  return value === parent[key] ? rest : { ...rest, [key]: value };
}
