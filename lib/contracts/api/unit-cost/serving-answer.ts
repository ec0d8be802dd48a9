import { z } from "zod";
import { evidenceStatuses } from "@/lib/model/evidence";
import { acceleratorHardwareIds } from "@/lib/model/unit-cost/accelerator-hardware";
import { rooflinePrecisions } from "@/lib/model/unit-cost/accelerator-roof";

export const servingPoint = z
  .object({
    inputSecondsPerToken: z.number(),
    outputSecondsPerToken: z.number(),
    configuration: z.string(),
    hardware: z.string(),
    model: z.string(),
    precision: z.string(),
    framework: z.string(),
    workload: z.string().nullable(),
    tokensCounted: z
      .enum(["output", "total"])
      .describe(
        "Output: throughput and cost are of output tokens alone, single-sided, never to be compared with a total.",
      ),
    inputTokens: z.number().describe("0 where only output tokens are counted."),
    outputTokens: z.number(),
    askedInteractivityTokensPerSecondPerUser: z.number(),
    interactivityTokensPerSecondPerUser: z
      .number()
      .describe("At least what was asked: in a gap between measurements the next faster point stands in."),
    interactivityReason: z
      .string()
      .nullable()
      .describe("Why that is faster than asked; null when it is what was asked."),
    throughputTokensPerSecond: z.number(),
    kind: z
      .enum(["measured", "interpolated"])
      .describe("Measured: as published. Interpolated: between two of them."),
    timeToFirstTokenSeconds: z.number().nullable().describe("Null: not published."),
    leftOutWithoutTimeToFirstToken: z
      .number()
      .describe(
        "Points of this choice that publish no time to first token, left out because one was asked for.",
      ),
    phaseBasis: z.enum(["pools", "fitted", "production-ratio", "output-only"]),
    phaseReason: z
      .string()
      .nullable()
      .describe("Why the phases rest on another fleet's ratio; null when they were measured or fitted here."),
    measuredOn: z.string(),
    sourceTitle: z.string(),
    sourceUrl: z.string().nullable(),
    evidence: z.enum(evidenceStatuses),
  })
  .describe(
    "What one accelerator serves at a service level, and the accelerator-seconds each kind of token takes.",
  );

export const statedServing = z
  .object({
    inputSecondsPerToken: z.number(),
    outputSecondsPerToken: z.number(),
    inputTokens: z.number(),
    outputTokens: z.number(),
    kind: z.literal("stated"),
    throughputTokensPerSecond: z.number(),
    phaseReason: z.string(),
  })
  .describe("A throughput that whoever asks states, for hardware or a model nobody measured here.");

const rooflineEfficiency = z
  .object({ computeFraction: z.number(), bandwidthFraction: z.number() })
  .describe("Shares of the peaks that are reached, above 0 and at most 1.");

const rooflineCalibration = z.object({
  efficiency: rooflineEfficiency,
  observationCount: z.number(),
  unreachableCount: z.number().describe("Points out of reach even at both peaks, left out."),
  rmsLogRatio: z.number().describe("Root mean square of ln(measured / predicted)."),
  errorFactor: z.number().describe("exp of it: a typical miss is by this factor, up or down."),
});

export const rooflineServing = z
  .object({
    inputSecondsPerToken: z.number(),
    outputSecondsPerToken: z.number(),
    inputTokens: z.number(),
    outputTokens: z.number(),
    kind: z.literal("roofline"),
    hardware: z.enum(acceleratorHardwareIds),
    model: z.string(),
    precision: z.enum(rooflinePrecisions),
    interactivityTokensPerSecondPerUser: z.number(),
    throughputTokensPerSecond: z.number(),
    rooflineTokensPerSecond: z
      .number()
      .describe(
        "What the calibrated roofline itself gives, and the measured throughput that stands in where it contradicts one.",
      ),
    heldTo: z.enum(["measured-floor", "measured-ceiling"]).nullable(),
    calibration: rooflineCalibration,
    calibratedOn: z
      .array(z.enum(acceleratorHardwareIds))
      .describe(
        "Accelerators whose points it was calibrated to: the wished one where it was measured at all.",
      ),
    note: z.string(),
    phaseReason: z.string(),
    sourceTitle: z.string(),
    sourceUrl: z.string(),
    asOf: z.string(),
    evidence: z.enum(evidenceStatuses),
  })
  .describe(
    "A throughput nobody measured: physics, calibrated to what was. Never beside a measured one without its kind.",
  );
