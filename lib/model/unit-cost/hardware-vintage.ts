import type { PowerBoundary } from "./power-boundary";

export type HardwareConstantName =
  | "tdp"
  | "all-in-power"
  | "cost-hyperscaler"
  | "cost-neocloud"
  | "cost-rental";

/** One published value of a constant and the day from which it was known. Power in W or kW as the unit says, cost in USD/GPU-h. */
export type HardwareConstant = {
  hardware: string;
  constant: HardwareConstantName;
  value: number;
  unit: string;
  boundary: PowerBoundary | null;
  knownAt: string;
  sourceTitle: string;
  sourceUrl: string;
  note: string | null;
};

/** Of the values given, which are those known by some day, the newest; null where there is none. */
export function constantInForce(
  constants: readonly HardwareConstant[],
  hardware: string,
  constant: HardwareConstantName,
): HardwareConstant | null {
  let newest: HardwareConstant | null = null;
  for (const row of constants) {
    if (row.hardware !== hardware || row.constant !== constant) continue;
    if (newest === null || Date.parse(row.knownAt) > Date.parse(newest.knownAt)) newest = row;
  }
  return newest;
}
