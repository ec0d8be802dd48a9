import { z } from "zod";
import { INDEX_YEAR, LAST_YEAR } from "@/lib/model/scenario/horizon";
import { isScenarioParameterKey } from "@/lib/model/scenario/scenario-parameters";
import { comparisonFromSearchParams, type SearchParamRecord } from "./comparison-search-params";
import { numberOrText } from "./number-or-text";
import { comparisonRequest } from "./projection-request";
import {
  defaultAxes,
  defaultGoal,
  DEFAULT_PARENT,
  defaultWeights,
  goals,
  MAX_COMPARED,
  viewParamNames,
  weightedSlugs,
  type ScenarioView,
} from "./scenario-view";

const SUM_TOLERANCE = 1e-9;

const numericNames = new Set(["npv", "hurdle", "by"]);
const LANGUAGE = "lang"; // of the reports a page hands out; pages go by the cookie

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, "lower-case letters, digits and hyphens");
const parameterKey = z.string().refine(isScenarioParameterKey, "the name of a scenario parameter");
const weight = z.number().min(0).max(1);

const viewParams = z.strictObject({
  scenario: slug.default(DEFAULT_PARENT),
  compare: z
    .array(slug)
    .max(MAX_COMPARED)
    .default([...weightedSlugs]),
  weights: z
    .tuple([weight, weight, weight])
    .refine(
      (weights) => Math.abs(weights[0] + weights[1] + weights[2] - 1) <= SUM_TOLERANCE,
      "three weights that sum to 1",
    )
    .default([defaultWeights.bear, defaultWeights.base, defaultWeights.bull]),
  axes: z
    .tuple([parameterKey, parameterKey])
    .refine(([x, y]) => x !== y, "two different parameters")
    .default([...defaultAxes]),
  goal: z.enum(goals).default(defaultGoal.goal),
  hurdle: z.number().min(0).max(1).optional(),
  by: z.number().int().min(INDEX_YEAR).max(LAST_YEAR).default(defaultGoal.year),
  solve: parameterKey.optional(),
  from: slug.optional(),
  to: slug.optional(),
  engine: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/, "a version such as 0.4.0")
    .optional(),
  npv: z.number().optional(),
});

/**
 * The state of the page as it stands in an address. What cannot be read is left at its default and named in `problems`;
 * names that mean nothing come back in `unknown`.
 */
export function scenarioViewFromSearchParams(params: SearchParamRecord): {
  view: ScenarioView;
  problems: string[];
  unknown: string[];
} {
  const own: Record<string, unknown> = {};
  const rest: SearchParamRecord = {};
  for (const [name, raw] of Object.entries(params)) {
    const text = Array.isArray(raw) ? raw.at(-1) : raw;
    if (text === undefined || name === LANGUAGE) continue;
    if (viewParamNames.some((candidate) => candidate === name)) own[name] = readParam(name, text);
    else rest[name] = text;
  }
  const { input, unknown } = comparisonFromSearchParams(rest);
  const problems: string[] = [];
  const comparison = readable(comparisonRequest, input, problems);
  const page = readable(viewParams, own, problems);
  const { overrides, ...settings } = comparison;
  const [bear, base, bull] = page.weights;
  return {
    view: {
      scenario: page.scenario,
      overrides,
      settings,
      compare: [...new Set(page.compare)],
      weights: { bear, base, bull },
      axes: page.axes,
      goal: {
        goal: page.goal,
        hurdleFraction: page.hurdle ?? null,
        year: page.by,
        parameter: page.solve ?? null,
      },
      bridge: page.from === undefined || page.to === undefined ? null : { from: page.from, to: page.to },
      madeWith:
        page.engine === undefined ? null : { engineVersion: page.engine, npvForwardUsdBn: page.npv ?? null },
    },
    problems,
    unknown,
  };
}

function readParam(name: string, text: string): unknown {
  if (name === "compare" || name === "axes") return text === "" ? [] : text.split(",");
  if (name === "weights") return text.split(",").map(numberOrText);
  return numericNames.has(name) ? numberOrText(text) : text;
}

/**
 * Parses what can be parsed: each entry that is refused is named and dropped, the others stand.
 * Rules over several entries are asked once each entry is good, hence again until nothing is refused.
 */
function readable<Output>(
  schema: z.ZodType<Output>,
  input: Record<string, unknown>,
  problems: string[],
): Output {
  const kept = structuredClone(input);
  for (let pass = 0; pass <= Object.keys(input).length; pass += 1) {
    const parsed = schema.safeParse(kept);
    if (parsed.success) return parsed.data;
    for (const { path, message } of parsed.error.issues) {
      problems.push(`${path.join(".")}: ${message}`);
      const [first, second] = path;
      const inner = kept[String(first)];
      if (first === "overrides" && typeof inner === "object" && inner !== null && second !== undefined) {
        Reflect.deleteProperty(inner, second);
      } else Reflect.deleteProperty(kept, String(first));
    }
  }
  return schema.parse({});
}
