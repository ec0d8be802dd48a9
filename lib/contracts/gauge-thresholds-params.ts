import { areInOrder, type GaugeThresholds } from "@/lib/model/tracking/gauge-zone";
import { gaugeDefinitions, gaugeKeys, isGaugeKey, type GaugeKey } from "@/lib/model/tracking/gauges";
import type { StatedThresholds } from "@/lib/model/tracking/judge-gauges";
import { numberOrText } from "./number-or-text";

export type UnusableThresholds = { field: string; value: string; allowed: string };

/** Bounds of a gauge stand in an address as `g.<gauge>=<watch>,<strained>`. */
const PREFIX = "g.";

export function isGaugeThresholdName(name: string): boolean {
  return name.startsWith(PREFIX);
}

/** What an address states of the gauges' bounds, and each that cannot be used with what would be allowed. */
export function gaugeThresholdsFromParams(params: Iterable<readonly [string, string]>): {
  thresholds: StatedThresholds;
  problems: UnusableThresholds[];
} {
  const thresholds: StatedThresholds = {};
  const problems: UnusableThresholds[] = [];
  for (const [name, text] of params) {
    if (!isGaugeThresholdName(name)) continue;
    const key = name.slice(PREFIX.length);
    if (!isGaugeKey(key)) {
      const allowed = gaugeKeys.map((known) => PREFIX + known).join(", ");
      problems.push({ field: name, value: text, allowed });
      continue;
    }
    const stated = thresholdsOf(text);
    if (stated === null || !isAllowed(key, stated))
      problems.push({ field: name, value: text, allowed: allowedFor(key) });
    else thresholds[key] = stated;
  }
  return { thresholds, problems };
}

/** The setting of an address that holds a gauge's bounds; null takes them away. */
export function gaugeThresholdSetting(
  key: GaugeKey,
  thresholds: GaugeThresholds | null,
): Record<string, string | null> {
  return { [PREFIX + key]: thresholds === null ? null : `${thresholds.watch},${thresholds.strained}` };
}

function thresholdsOf(text: string): GaugeThresholds | null {
  const [watch, strained, ...more] = text.split(",").map(numberOrText);
  return typeof watch === "number" && typeof strained === "number" && more.length === 0
    ? { watch, strained }
    : null;
}

function isAllowed(key: GaugeKey, thresholds: GaugeThresholds): boolean {
  const { min, max, direction } = gaugeDefinitions[key];
  const isInRange = (bound: number) => bound >= min && bound <= max;
  return isInRange(thresholds.watch) && isInRange(thresholds.strained) && areInOrder(thresholds, direction);
}

function allowedFor(key: GaugeKey): string {
  const { min, max, direction, unit } = gaugeDefinitions[key];
  const order = direction === "strain-above" ? "the first below the second" : "the first above the second";
  return `two numbers from ${min} to ${max} (${unit}), ${order}, e.g. ${PREFIX}${key}=${direction === "strain-above" ? "1,2" : "2,1"}`;
}
