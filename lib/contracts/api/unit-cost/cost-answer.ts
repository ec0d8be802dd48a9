import { z } from "zod";
import { evidenceStatuses } from "@/lib/model/evidence";
import { costLines } from "@/lib/model/unit-cost/cost-line";
import { powerBoundaries } from "@/lib/model/unit-cost/power-boundary";

const costByLine = z.record(z.enum(costLines), z.number());

const costByPhase = z
  .object({
    inputUsdPerMtok: z.number(),
    cachedInputUsdPerMtok: z.number(),
    outputUsdPerMtok: z.number(),
    blendedUsdPerMtok: z.number(),
    lines: z.object({ input: costByLine, cachedInput: costByLine, output: costByLine, blended: costByLine }),
  })
  .describe(
    "Both-sided: input, cached and output share the hour by the accelerator-seconds each takes, so a request adds up.",
  );

const boundedPower = z.object({ powerKw: z.number(), boundary: z.enum(powerBoundaries) });

const powerLadder = z.object({
  chipNameplate: boundedPower,
  itNameplate: boundedPower,
  itMean: boundedPower,
  utilityMean: boundedPower.describe("Annual PUE: what the meter bills."),
  utilityPeak: boundedPower.describe("Peak PUE: what substations and turbines are sized for."),
});

export const unitCost = z.object({
  acceleratorHour: z
    .object({
      lines: costByLine,
      totalUsd: z.number(),
      straightLineLines: costByLine,
      straightLineTotalUsd: z.number(),
    })
    .describe("USD per accelerator-hour, economic and straight-line side by side."),
  mtok: z
    .object({ lines: costByLine, totalUsd: z.number() })
    .describe("USD per million tokens served, input and output counted alike, without cache hits."),
  benchmarkUsdPerMtok: z
    .number()
    .describe("The same with utilisation and goodput at 1: the convention of published benchmarks."),
  byPhase: costByPhase,
  singleSided: z
    .object({ inputUsdPerMtok: z.number().nullable(), outputUsdPerMtok: z.number() })
    .describe(
      "Single-sided: each charges the whole hour to one kind of token. Upper bounds; never add them.",
    ),
  perItMwYearUsd: z.number(),
  perUtilityMwYearUsd: z
    .number()
    .describe("Over the megawatts the utility must be able to deliver: IT times peak PUE."),
  acceleratorsPerItMw: z.number(),
  acceleratorsPerUtilityMw: z.number(),
  tokensPerItMwYear: z.number(),
  tokensPerUtilityMwYear: z.number(),
  energyKwhPerMtok: z.number().describe("Annual PUE in it."),
  energyJoulesPerToken: z.number(),
  energyBoundary: z.literal("utility"),
  power: powerLadder,
});

const carbonFootprint = z.object({
  gramsCo2ePerMtok: z.number().nullable().describe("Null where no intensity is known; `reason` says why."),
  intensityGramsCo2ePerKwh: z.number().nullable(),
  zone: z.string().nullable().describe("Zone the intensity is of: a state has only its country's average."),
  isNationalAverage: z.boolean(),
  period: z.string().nullable(),
  sourceTitle: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  evidence: z.enum(evidenceStatuses),
  verification: z.string().nullable(),
  note: z.string().nullable(),
  reason: z.string().nullable(),
});

export const footprint = z.object({
  carbon: carbonFootprint,
  waterLitresPerMtok: z.number().describe("On site, of the IT energy."),
  energyKwhPerMtok: z.number(),
  energyBoundary: z.literal("utility"),
});

export const measuredEnergy = z
  .object({
    boundary: z.enum(powerBoundaries),
    joulesPerOutputToken: z.number(),
    powerKwPerAccelerator: z.number(),
    outputTokensPerSecondPerAccelerator: z.number(),
    tokensCounted: z
      .enum(["output", "total"])
      .describe("Total: the energy of the prompts is in it and is charged to the output."),
    hardware: z.string(),
    model: z.string(),
    precision: z.string(),
    framework: z.string(),
    workload: z.string().nullable(),
    interactivityTokensPerSecondPerUser: z.number().nullable(),
    measuredOn: z.string(),
    sourceTitle: z.string(),
    sourceUrl: z.string().nullable(),
  })
  .describe(
    "Energy of an output token as measured at one boundary: figures of two boundaries are not to be compared.",
  );
