import { z } from "zod";
import { powerBoundaries } from "@/lib/model/unit-cost/power-boundary";
import { numberRange } from "./number-range";

const tokens = numberRange({ min: 1, max: 10_000_000, unit: "tokens", whole: true });
const rate = numberRange({ min: 0.01, max: 10_000_000, unit: "tokens/s" });

/**
 * A measurement of the caller's, in place of those on file, for the accelerator and the model of the request. Tokens
 * counted are told by which rate is there: without a total, output alone.
 */
export const statedOperatingPoint = z
  .strictObject({
    precision: z.string().min(1).max(16),
    /** Engine and options, e.g. trt+mtp+disaggregated. Points of one framework share a frontier. */
    framework: z.string().min(1).max(64),
    /** A set of requests without fixed lengths; ask for it by the request's `workload`. */
    workload: z.string().min(1).max(64).optional(),
    inputTokens: tokens.optional(),
    outputTokens: tokens.optional(),
    interactivityTokensPerSecondPerUser: numberRange({ min: 0.01, max: 100_000, unit: "tokens/s" }),
    totalTokensPerSecondPerAccelerator: rate.optional(),
    /** Of a disaggregated framework: per prefill accelerator. */
    inputTokensPerSecondPerAccelerator: rate.optional(),
    /** Of a disaggregated framework: per decode accelerator. */
    outputTokensPerSecondPerAccelerator: rate.optional(),
    timeToFirstTokenSeconds: numberRange({ min: 0.0001, max: 86_400, unit: "s" }).optional(),
    powerKwPerAccelerator: numberRange({ min: 0.001, max: 100, unit: "kW" }).optional(),
    powerBoundary: z.enum(powerBoundaries).optional(),
    measuredOn: z.iso.date(),
    sourceTitle: z.string().min(1).max(200),
    sourceUrl: z.url({ protocol: /^https?$/ }).optional(),
  })
  .superRefine((point, context) => {
    const need = (field: keyof typeof point, message: string) => {
      if (point[field] === undefined) context.addIssue({ code: "custom", path: [field], message });
    };
    if (point.totalTokensPerSecondPerAccelerator === undefined) {
      need("outputTokensPerSecondPerAccelerator", "a number, because no total rate is given");
    }
    if (point.workload === undefined || point.totalTokensPerSecondPerAccelerator !== undefined) {
      need(
        "inputTokens",
        "a whole number: a rate of all tokens, or requests without a workload, need lengths",
      );
      need(
        "outputTokens",
        "a whole number: a rate of all tokens, or requests without a workload, need lengths",
      );
    }
    if (point.powerKwPerAccelerator !== undefined) {
      need(
        "powerBoundary",
        `one of ${powerBoundaries.join(", ")}: a power without its boundary says nothing`,
      );
    }
  });
