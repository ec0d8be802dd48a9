/** Where a gauge's strain lies. */
export type GaugeDirection = "strain-above" | "strain-below";

/** The first bound leaves the quiet zone, the second enters the last one. */
export type GaugeThresholds = { watch: number; strained: number };

export const gaugeZones = ["quiet", "watch", "strained"] as const;
export type GaugeZone = (typeof gaugeZones)[number];

/** A value at a bound lies beyond it. */
export function zoneOf(value: number, thresholds: GaugeThresholds, direction: GaugeDirection): GaugeZone {
  const isBeyond = (bound: number) => (direction === "strain-above" ? value >= bound : value <= bound);
  if (isBeyond(thresholds.strained)) return "strained";
  return isBeyond(thresholds.watch) ? "watch" : "quiet";
}

/** Whether the bounds stand in the gauge's order. */
export function areInOrder({ watch, strained }: GaugeThresholds, direction: GaugeDirection): boolean {
  return direction === "strain-above" ? watch < strained : watch > strained;
}
