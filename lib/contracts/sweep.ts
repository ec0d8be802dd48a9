import { z } from "zod";
import { isCapexShare } from "@/lib/model/scenario/capex-share";
import {
  scenarioParameterDefinitions,
  scenarioParameterKeys,
} from "@/lib/model/scenario/scenario-parameters";
import { evenSteps, sweepNodeCount, type SweepAxis } from "@/lib/model/scenario/sweep/sweep-grid";
import { sweepOutputNames } from "@/lib/model/scenario/sweep/sweep-results";
import { numberRange } from "./number-range";
import { pageRequest } from "./page-request";
import { comparisonFields, MAX_DRAWS, scenarioOverrides } from "./projection-request";
import { scenarioSlug } from "./saved-scenario";
import { scenarioSettingFields } from "./scenario-settings";
import { statedSettings } from "./stated-settings";

export const MAX_SWEEP_NODES = 40_000;
/** Over all nodes: minutes of one core. */
export const MAX_SWEEP_DRAWS = 8_000_000;
const MAX_AXES = 3;
const MAX_AXIS_VALUES = 2000;

/** Evenly spaced from `from` to `to`, or the values themselves. */
const sweepAxis = z
  .strictObject({
    parameter: z.enum(scenarioParameterKeys),
    from: z.number().optional(),
    to: z.number().optional(),
    steps: numberRange({ min: 2, max: MAX_AXIS_VALUES, whole: true }).optional(),
    values: z.array(z.number()).min(1).max(MAX_AXIS_VALUES).optional(),
  })
  .check((context) => {
    const { parameter, from, to, steps, values } = context.value;
    const problem = (path: (string | number)[], message: string, input: unknown) =>
      context.issues.push({ code: "custom", path, message, input });
    const isStepped = from !== undefined && to !== undefined && steps !== undefined;
    const isListed = values !== undefined && from === undefined && to === undefined && steps === undefined;
    if (!isListed && (!isStepped || values !== undefined)) {
      problem([], "from, to and steps together, or values alone", context.value);
      return;
    }
    if (isCapexShare(parameter)) {
      problem(
        ["parameter"],
        "a parameter that can move alone: the five capex shares must sum to 1",
        parameter,
      );
    }
    const { min, max, unit } = scenarioParameterDefinitions[parameter];
    const checked: [(string | number)[], number][] = isStepped
      ? [
          [["from"], from],
          [["to"], to],
        ]
      : (values ?? []).map((value, index) => [["values", index], value]);
    for (const [path, value] of checked) {
      if (!(value >= min && value <= max)) problem(path, `a number from ${min} to ${max} (${unit})`, value);
    }
    if (isStepped && new Set(evenSteps(from, to, steps)).size < steps) {
      problem(["to"], `far enough from ${from} for ${steps} different values`, to);
    }
    for (const [index, value] of (values ?? []).entries()) {
      if (values?.indexOf(value) !== index) problem(["values", index], "each value once", value);
    }
  })
  .transform(({ parameter, from, to, steps, values }): SweepAxis => ({
    parameter,
    values: values ?? evenSteps(from ?? Number.NaN, to ?? Number.NaN, steps ?? 0),
  }));

const sweepSettings = scenarioSettingFields
  .omit({ draws: true })
  .extend({ asOf: comparisonFields.shape.asOf });

export const sweepRequest = z
  .strictObject({
    scenario: scenarioSlug,
    settings: statedSettings(sweepSettings).default({}),
    overrides: scenarioOverrides.default({}),
    axes: z.array(sweepAxis).min(1).max(MAX_AXES),
    /** 0 projects each node without drawing; else a multiple of the settings' replicates, at least two of them. */
    drawsPerNode: numberRange({ min: 0, max: MAX_DRAWS, whole: true }).default(0),
  })
  .check((context) => {
    if (context.issues.length > 0) return; // an axis with a fault has no values yet
    const { axes, overrides, drawsPerNode } = context.value;
    const problem = (field: string, message: string, input: unknown) =>
      context.issues.push({ code: "custom", path: [field], message, input });
    if (new Set(axes.map(({ parameter }) => parameter)).size < axes.length) {
      problem(
        "axes",
        "a different parameter on each axis",
        axes.map(({ parameter }) => parameter),
      );
    }
    for (const { parameter } of axes) {
      const fixed = overrides[parameter];
      if (fixed === undefined) continue;
      context.issues.push({
        code: "custom",
        path: ["overrides", parameter],
        message: "left out: an axis sets it",
        input: fixed,
      });
    }
    const nodeCount = sweepNodeCount(axes);
    if (nodeCount > MAX_SWEEP_NODES) problem("axes", `at most ${MAX_SWEEP_NODES} nodes in all`, nodeCount);
    if (nodeCount * drawsPerNode > MAX_SWEEP_DRAWS) {
      problem("drawsPerNode", `at most ${MAX_SWEEP_DRAWS} draws over all nodes`, nodeCount * drawsPerNode);
    }
  });

export type SweepRequest = z.infer<typeof sweepRequest>;

export const sweepPage = pageRequest.omit({ source: true });

/** Results may be left out while somebody waits for them. */
export const sweepQuery = z.strictObject({ results: z.enum(["true", "false"]).default("true") });

export const sweepStatuses = ["running", "succeeded", "failed", "cancelled"] as const;

const sweepColumn = z.array(z.number().nullable());

export const sweepResults = z.object({
  outputs: z.object(
    Object.fromEntries(sweepOutputNames.map((name) => [name, sweepColumn])) as Record<
      (typeof sweepOutputNames)[number],
      typeof sweepColumn
    >,
  ),
  refusals: z.array(z.object({ node: z.number(), reason: z.string() })),
});

export const sweepAxes = z.array(
  z.object({ parameter: z.enum(scenarioParameterKeys), values: z.array(z.number()) }),
);

export const sweepView = z.object({
  id: z.number(),
  scenario: z.object({ slug: z.string(), version: z.number().nullable() }),
  status: z.enum(sweepStatuses),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
  message: z.string().nullable(),
  engineVersion: z.string(),
  /** Node order: the last axis changes fastest. */
  axes: sweepAxes,
  drawsPerNode: z.number(),
  nodeCount: z.number(),
  doneNodeCount: z.number(),
});

export type SweepView = z.infer<typeof sweepView>;

/** While it runs, nodes still to come are null too. */
export const sweepWithResults = sweepView.extend({ results: sweepResults });

export type SweepWithResults = z.infer<typeof sweepWithResults>;

export const sweepList = z.object({
  /** Newest first. */
  sweeps: z.array(sweepView),
  /** `before` of the next page; null on the last. */
  nextBefore: z.number().nullable(),
});

export type SweepList = z.infer<typeof sweepList>;

export const removedSweep = z.object({ id: z.number() });
