import { z } from "zod";
import { acceleratorHardwareIds } from "@/lib/model/unit-cost/accelerator-hardware";
import { ownerClasses } from "@/lib/model/unit-cost/owner-class";
import { retailMarketTypes } from "@/lib/model/unit-cost/regional-electricity-price";
import { asOfInstant } from "./as-of-instant";
import { costDefaults } from "./cost-defaults";
import { numberOrText } from "./number-or-text";
import { numberRange } from "./number-range";

export const LEAD_TIME_PREFIX = "lead.";
export const leadTimeYears = numberRange({ min: 0, max: 30, unit: "years" });

/** Waits stand in an address as `lead.US-VA=3`. */
function fromAddress(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const rest: Record<string, unknown> = {};
  const waits: Record<string, unknown> = {};
  const entries: [string, unknown][] = Object.entries(value);
  for (const [name, given] of entries) {
    const read = typeof given === "string" ? numberOrText(given) : given;
    if (name.startsWith(LEAD_TIME_PREFIX)) waits[name.slice(LEAD_TIME_PREFIX.length)] = read;
    else rest[name] = name === "speed" ? read : given;
  }
  return { ...rest, leadTimeYears: waits };
}

/** What regions are compared on, apart from their waits; what is left out is what the cost page shows first. */
export const meritOrderQuery = z.strictObject({
  hardware: z.enum(acceleratorHardwareIds).default(costDefaults.hardware ?? "gb200"),
  model: z
    .string()
    .min(1)
    .max(64)
    .default(costDefaults.model ?? "DeepSeek-R1"),
  market: z.enum(retailMarketTypes).default(costDefaults.marketType),
  owner: z.enum(ownerClasses).default(costDefaults.ownerClass),
  /** Each user sees at least. */
  speed: numberRange({ min: 0.1, max: 5000, unit: "tokens/s" }).default(
    costDefaults.interactivityTokensPerSecondPerUser,
  ),
  asOf: asOfInstant.optional(),
});

export const meritOrderRequest = z.preprocess(
  fromAddress,
  meritOrderQuery
    .extend({ leadTimeYears: z.record(z.string(), leadTimeYears) })
    .transform(({ market: marketType, owner: ownerClass, speed, ...rest }) => ({
      ...rest,
      marketType,
      ownerClass,
      interactivityTokensPerSecondPerUser: speed,
    })),
);

export type MeritOrderRequest = z.infer<typeof meritOrderRequest>;
