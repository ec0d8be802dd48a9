import type { ScenarioBundle } from "@/lib/contracts/scenario-bundle";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { applyDemandCase } from "@/lib/model/scenario/apply-demand-case";
import { simulateScenarios } from "@/lib/model/scenario/compare-scenarios";
import { scenarioParameterKeys } from "@/lib/model/scenario/scenario-parameters";
import { bundleOutputs, computeOutputs } from "./build-scenario-bundle";
import { contentHash } from "./content-hash";
import { oddsWithheldBy, type EvidenceParts } from "./evidence-parts";
import { firstDifference, type Difference } from "./first-difference";
import { partHashes } from "./part-hashes";

/** Relative, where powers use Math.pow, whose last bit differs between JavaScript engines; elsewhere every bit counts. */
const tolerances: Partial<Record<string, number>> = {
  unitCost: 1e-12,
  levers: 1e-12,
  "analysis.regions": 1e-12,
  chain: 1e-12,
  frameworks: 1e-12,
};

export type BundleVerification = {
  /** One line per thing that does not hold, numbers first; empty when everything was computed again the same. */
  failures: string[];
  comparedValueCount: number;
  /** What could not be computed again, because a licence keeps what it rests on out of files: its hash alone was compared. */
  comparedByHash: string[];
};

/** Computes every number again from the bundle's own inputs, offline: scenarios bit for bit. */
export function verifyBundle(bundle: ScenarioBundle): BundleVerification {
  const { title, notes, inputs, outputs, provenance } = bundle;
  const failures = [
    ...versionFailures(bundle),
    ...requestFailures(bundle),
    ...outputFailures(bundle),
    ...partHashFailures(bundle),
    ...hashFailures("contentHash", bundle.contentHash, { title, notes, inputs, outputs }),
    ...hashFailures("provenanceHash", bundle.provenanceHash, provenance),
  ];
  const withheldCount = oddsWithheldBy(inputs) === null ? 0 : countValues(outputs.odds);
  return {
    failures,
    comparedValueCount: countValues(outputs) - withheldCount,
    comparedByHash: comparedByHash(bundle),
  };
}

function comparedByHash({ inputs }: ScenarioBundle): string[] {
  const withheldBy = oddsWithheldBy(inputs);
  const { valueChain } = inputs;
  const priced = valueChain?.status === "available" ? valueChain.value.market.pricedVendorCount : 0;
  return [
    ...(withheldBy === null
      ? []
      : [`outputs.odds: rests on figures that may not be passed on: ${withheldBy}`]),
    ...(priced === 0
      ? []
      : [
          `inputs.valueChain: the growth implied for ${priced} vendors rests on share prices that may not be passed on`,
        ]),
  ];
}

function versionFailures({ engineVersion, inputs }: ScenarioBundle): string[] {
  return Object.entries({ engineVersion, "inputs.engineVersion": inputs.engineVersion }).flatMap(
    ([name, version]) =>
      version === ENGINE_VERSION
        ? []
        : [`${name}: the bundle was made by engine ${version}, this is engine ${ENGINE_VERSION}`],
  );
}

/** What was asked for must be what was computed. */
function requestFailures({ request, inputs, provenance }: ScenarioBundle): string[] {
  const { overrides, demandCase, correlations, ...asked } = request;
  const growthLimits = inputs.context.capacityLimits === undefined ? "parameters" : "capacity-model";
  const computed = {
    ...inputs.options,
    growthLimits,
    seed: inputs.seed,
    draws: inputs.draws,
    replicates: inputs.replicateCount,
    stopWhenPrecise: inputs.stopWhenPrecise,
    dependence: inputs.dependence.kind,
    region: provenance.electricity.region,
    asOf: provenance.asOf ?? undefined,
  };
  return [
    ...Object.entries(asked).flatMap(([name, value]) => {
      const used = Object.entries(computed).find(([key]) => key === name)?.[1];
      return used === value ? [] : [`request.${name}: bundle ${text(value)}, its inputs ${text(used)}`];
    }),
    ...demandFailures(demandCase, inputs),
    ...correlations.flatMap(({ a, b, spearman }) => {
      const used = inputs.dependence.spearman.find((pair) => pair.a === a && pair.b === b)?.rho;
      return used === spearman
        ? []
        : [`request.correlations: bundle ${text(spearman)} of ${a} and ${b}, its inputs ${text(used)}`];
    }),
    ...Object.entries(overrides).flatMap(([name, value]) =>
      inputs.scenarios.flatMap(({ slug, parameters }) => {
        const used = Object.entries(parameters).find(([key]) => key === name)?.[1];
        return used === value
          ? []
          : [`request.overrides.${name}: bundle ${text(value)}, its inputs ${text(used)} in ${slug}`];
      }),
    ),
  ];
}

/** A published case's demand is recognised by its numbers: the reader's own and the scenario's are its inputs. */
function demandFailures(
  demandCase: ScenarioBundle["request"]["demandCase"],
  { scenarios, published }: ScenarioBundle["inputs"],
): string[] {
  return scenarios.flatMap((scenario) => {
    const expected = applyDemandCase(scenario, demandCase, published).parameters;
    return scenarioParameterKeys.flatMap((key) => {
      const [value, used] = [expected[key], scenario.parameters[key]];
      return used === value
        ? []
        : [
            `request.demandCase: ${demandCase} has ${key} ${text(value)}, its inputs ${text(used)} in ${scenario.slug}`,
          ];
    });
  });
}

function outputFailures(bundle: ScenarioBundle): string[] {
  const { inputs, outputs } = bundle;
  try {
    const simulations = inputs.draws === 0 ? [] : simulateScenarios(inputs);
    const rebuilt: unknown = JSON.parse(
      JSON.stringify(bundleOutputs({ ...computeOutputs(inputs, statedOdds(bundle)), simulations })),
    );
    const difference = differenceOf(outputs, rebuilt as typeof outputs);
    return difference === null
      ? []
      : [`${difference.path}: bundle ${text(difference.left)}, rebuilt ${text(difference.right)}`];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [`inputs: the engine refuses them: ${error.message}`];
  }
}

/** Odds that rest on withheld figures stand as stated: their hash is compared. */
function statedOdds({ inputs, outputs }: ScenarioBundle): EvidenceParts["odds"] | undefined {
  return oddsWithheldBy(inputs) === null ? undefined : (outputs.odds as EvidenceParts["odds"]);
}

function differenceOf(
  stated: ScenarioBundle["outputs"],
  rebuilt: ScenarioBundle["outputs"],
): Difference | null {
  const [left, right] = [byPart(stated), byPart(rebuilt)];
  for (const name of Object.keys({ ...right, ...left })) {
    const difference = firstDifference(left[name], right[name], `outputs.${name}`, tolerances[name] ?? 0);
    if (difference !== null) return difference;
  }
  return null;
}

/** The members of the analysis stand beside the other parts. */
function byPart({ analysis, ...others }: ScenarioBundle["outputs"]): Record<string, unknown> {
  const parts: Record<string, unknown> = { ...others };
  for (const [name, part] of Object.entries(analysis)) parts[`analysis.${name}`] = part;
  return parts;
}

/** Which parts are not what was hashed, which lack a hash, and which hashes have no part. */
function partHashFailures({
  partHashes: stated,
  title,
  notes,
  request,
  inputs,
  outputs,
  provenance,
}: ScenarioBundle) {
  const computed = partHashes({ title, notes, request, inputs, outputs, provenance });
  const paths = [...new Set([...Object.keys(computed), ...Object.keys(stated)])];
  return paths.flatMap((path) =>
    stated[path] === computed[path]
      ? []
      : [`partHashes.${path}: bundle says ${text(stated[path])}, its content has ${text(computed[path])}`],
  );
}

function hashFailures(name: string, stated: string, content: unknown): string[] {
  const computed = contentHash(content);
  return stated === computed ? [] : [`${name}: bundle says ${stated}, its content has ${computed}`];
}

const SHOWN_CHARACTERS = 80;

function text(value: unknown): string {
  if (value === undefined) return "nothing";
  const json = JSON.stringify(value);
  return json.length > SHOWN_CHARACTERS ? `${json.slice(0, SHOWN_CHARACTERS)}…` : json;
}

function countValues(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce<number>((sum, member) => sum + countValues(member), 0);
}
