import { z } from "zod";
import { gaugeZones } from "@/lib/model/tracking/gauge-zone";
import { gaugeKeys } from "@/lib/model/tracking/gauges";
import { missingPoint, trackedPoint, valuedPoint } from "./tracked-point";

const gaugeThresholds = z
  .object({ watch: z.number(), strained: z.number() })
  .describe("The first bound leaves the quiet zone, the second enters the last one.");

const thresholdSource = z
  .object({
    basis: z.enum(["scenario", "published", "assumed"]),
    title: z.string(),
    url: z.string().nullable(),
  })
  .describe("Where default bounds come from; `assumed` ones are this app's own.");

const gaugeDefaults = z.object({ thresholds: gaugeThresholds, source: thresholdSource });

export const gaugeReading = z.object({
  key: z.enum(gaugeKeys),
  history: z.array(trackedPoint).describe("Oldest first."),
  defaults: gaugeDefaults.nullable().describe("Null where nothing stored gives a bound."),
  thresholds: gaugeThresholds.nullable(),
  newest: valuedPoint.nullable().describe("The newest value known; null with `missing`."),
  missing: missingPoint.nullable(),
  zone: z.enum(gaugeZones).nullable().describe("Null: unresolved, not counted."),
  isTooOld: z
    .boolean()
    .describe(
      "Its newest value lies so far behind the other gauges' that it says nothing of now: shown, not counted.",
    ),
  zones: z.array(z.enum(gaugeZones).nullable()).describe("The zone of each point of the history."),
});

export const gaugeCount = z.object({
  strained: z.number(),
  watch: z.number(),
  quiet: z.number(),
  resolved: z.number().describe("Gauges with data: what is counted over."),
  unresolved: z.number(),
  verdict: z.enum(["boom", "caution", "trouble", "too-few"]),
});
