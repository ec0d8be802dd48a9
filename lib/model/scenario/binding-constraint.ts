import type { ScenarioPaths } from "./scenario-paths";

export const capacityConstraints = ["accelerators", "power", "cooling", "network"] as const;
export type CapacityConstraint = (typeof capacityConstraints)[number];

/** What limits energised capacity in year t; null in filed years, which no cap series covers. */
export function bindingConstraint(paths: ScenarioPaths, t: number): CapacityConstraint | null {
  const caps: Record<CapacityConstraint, number> = {
    accelerators: paths.installedGw[t] ?? Number.NaN,
    power: paths.powerCapGw[t] ?? Number.NaN,
    cooling: paths.coolingCapGw[t] ?? Number.NaN,
    network: paths.networkCapGw[t] ?? Number.NaN,
  };
  if (Number.isNaN(caps.power)) return null;
  return capacityConstraints.reduce((tightest, constraint) =>
    caps[constraint] < caps[tightest] ? constraint : tightest,
  );
}
