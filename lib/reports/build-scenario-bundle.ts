import type { ComparisonRequest } from "@/lib/contracts/projection-request";
import type { ReportProvenance } from "@/lib/contracts/report-provenance";
import {
  BUNDLE_FORMAT,
  BUNDLE_FORMAT_VERSION,
  scenarioBundle,
  type ReportPartInputs,
  type ScenarioBundle,
} from "@/lib/contracts/scenario-bundle";
import {
  compareScenarios,
  type ScenarioComparison,
  type SimulatedScenario,
} from "@/lib/model/scenario/compare-scenarios";
import type { ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { unitCost, type UnitCost } from "@/lib/model/unit-cost/unit-cost";
import type { UnitCostInput } from "@/lib/model/unit-cost/unit-cost-fields";
import { contentHash } from "./content-hash";
import { computeEvidenceParts, type EvidenceParts } from "./evidence-parts";
import { partHashes } from "./part-hashes";
import { computeAnalysis, type ReportAnalysis } from "./report-analysis";
import { unitCostLevers, type UnitCostLevers } from "./unit-cost-levers";

const OWN_NUMBERS_LICENCE =
  "CC BY 4.0 for Joule Street's own numbers; third-party series under their own terms";

export type ScenarioBundleInput = {
  /** `comparison`, or the one scenario reported. */
  scenarioSet: string;
  /** The reader's own words, in any script. */
  title?: string | undefined;
  notes?: string | undefined;
  request: ComparisonRequest;
  inputs: ScenarioInputs;
  unitCostInput: UnitCostInput;
  partInputs: ReportPartInputs;
  /** Computed from `partInputs.tracking`, which takes seconds; left out, they are computed here. */
  odds?: EvidenceParts["odds"] | undefined;
  /** Empty when no draws were asked for. */
  simulations: readonly SimulatedScenario[];
  provenance: ReportProvenance;
  generatedAt: string;
};

/** Results with their types; `bundle` holds the same as plain JSON. */
export type ReportContent = EvidenceParts & {
  bundle: ScenarioBundle;
  comparison: ScenarioComparison;
  simulations: readonly SimulatedScenario[];
  unitCost: UnitCost;
  levers: UnitCostLevers;
  analysis: ReportAnalysis;
};

export function buildScenarioBundle(input: ScenarioBundleInput): ReportContent {
  const inputs = asJson({ ...input.inputs, unitCost: input.unitCostInput, ...input.partInputs });
  const computed = computeOutputs(inputs, input.odds);
  const outputs = bundleOutputs({ ...computed, simulations: input.simulations });
  const provenance = reportProvenanceOnly(input.provenance);
  const { title, notes, request } = input;
  const bundle: unknown = asJson({
    format: BUNDLE_FORMAT,
    formatVersion: BUNDLE_FORMAT_VERSION,
    engineVersion: input.inputs.engineVersion,
    generatedAt: input.generatedAt,
    licence: OWN_NUMBERS_LICENCE,
    scenarioSet: input.scenarioSet,
    title,
    notes,
    request,
    inputs,
    outputs,
    provenance,
    partHashes: partHashes({ title, notes, request, inputs, outputs, provenance }),
    contentHash: contentHash({ title, notes, inputs, outputs }),
    provenanceHash: contentHash(provenance),
  });
  return { bundle: scenarioBundle.parse(bundle), ...computed, simulations: input.simulations };
}

/** Everything of a report but its draws, which a server computes in slices. */
export function computeOutputs(
  inputs: ScenarioInputs & { unitCost: UnitCostInput } & ReportPartInputs,
  keptOdds: EvidenceParts["odds"] | undefined,
): Omit<ReportContent, "bundle" | "simulations"> {
  const comparison = compareScenarios(inputs);
  return {
    comparison,
    unitCost: unitCost(inputs.unitCost),
    levers: unitCostLevers(inputs.unitCost),
    ...computeEvidenceParts(inputs, keptOdds),
    analysis: computeAnalysis(inputs, comparison),
  };
}

export function bundleOutputs({ comparison, simulations, ...computed }: Omit<ReportContent, "bundle">) {
  return { scenarios: comparison.scenarios, bridge: comparison.bridge, simulations, ...computed };
}

/** Queries return more than a bundle carries; the hash covers what it carries. */
function reportProvenanceOnly(provenance: ReportProvenance): ReportProvenance {
  return scenarioBundle.shape.provenance.parse(provenance);
}

/** As the file holds it, so that what is computed here and by a reader of the file starts from the same. */
function asJson<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
