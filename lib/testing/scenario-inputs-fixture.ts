import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Dependence, DependenceKind } from "@/lib/model/dependence/dependence";
import type { ScenarioTriple } from "@/lib/model/scenario/parameter-range";
import type { NamedScenario, ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { defaultScenarioOptions } from "@/lib/model/scenario/scenario-options";
import { scenarioParameterKeys, type ScenarioParameterKey } from "@/lib/model/scenario/scenario-parameters";
import { scenarioContextFixture, scenarioParametersFixture, type BuiltInScenario } from "./scenario-fixture";

type CorrelationRow = { a: ScenarioParameterKey; b: ScenarioParameterKey; spearman: string };

const correlationRows: CorrelationRow[] = parse(
  readFileSync(new URL("../../db/snapshot/scenario-correlations.csv", import.meta.url)),
  { columns: true },
);

/** The assumed correlations of the snapshot. */
export function dependenceFixture(kind: DependenceKind): Dependence {
  return { kind, spearman: correlationRows.map(({ a, b, spearman }) => ({ a, b, rho: Number(spearman) })) };
}

export const publishedTriplesFixture = Object.fromEntries(
  scenarioParameterKeys.map((key): [ScenarioParameterKey, ScenarioTriple] => [
    key,
    {
      bear: scenarioParametersFixture("bear")[key],
      base: scenarioParametersFixture("base")[key],
      bull: scenarioParametersFixture("bull")[key],
    },
  ]),
) as Record<ScenarioParameterKey, ScenarioTriple>;

export function namedScenarioFixture(
  slug: BuiltInScenario,
  overridden: ScenarioParameterKey[] = [],
): NamedScenario {
  return { slug, parameters: scenarioParametersFixture(slug), overridden };
}

/** Inputs as a page passes them, with the published values of the snapshot. */
export function scenarioInputsFixture(scenarios: NamedScenario[]): ScenarioInputs {
  return {
    engineVersion: "test",
    context: scenarioContextFixture,
    published: publishedTriplesFixture,
    scenarios,
    options: defaultScenarioOptions,
    dependence: dependenceFixture("gaussian"),
    seed: "test",
    draws: 1024,
    replicateCount: 8,
    stopWhenPrecise: false,
  };
}
