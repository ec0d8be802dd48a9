import type { ComparisonRequest } from "@/lib/contracts/projection-request";
import type { ReportProvenance } from "@/lib/contracts/report-provenance";
import {
  BUNDLE_FORMAT,
  BUNDLE_FORMAT_VERSION,
  scenarioBundle,
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
import { unitCostLevers, type UnitCostLevers } from "./unit-cost-levers";

const OWN_NUMBERS_LICENCE =
  "CC BY 4.0 for Joule Street's own numbers; third-party series under their own terms";

export type ScenarioBundleInput = {
  /** `comparison`, or the one scenario reported. */
  scenarioSet: string;
  request: ComparisonRequest;
  inputs: ScenarioInputs;
  unitCostInput: UnitCostInput;
  /** Empty when no draws were asked for. */
  simulations: readonly SimulatedScenario[];
  provenance: ReportProvenance;
  generatedAt: string;
};

/** Results with their types; `bundle` holds the same as plain JSON. */
export type ReportContent = {
  bundle: ScenarioBundle;
  comparison: ScenarioComparison;
  simulations: readonly SimulatedScenario[];
  unitCost: UnitCost;
  levers: UnitCostLevers;
};

export function buildScenarioBundle(input: ScenarioBundleInput): ReportContent {
  const inputs = { ...input.inputs, unitCost: input.unitCostInput };
  const { comparison, unitCost: cost, levers } = computeOutputs(inputs);
  const outputs = bundleOutputs({ comparison, unitCost: cost, levers, simulations: input.simulations });
  const provenance = reportProvenanceOnly(input.provenance);
  const bundle: unknown = JSON.parse(
    JSON.stringify({
      format: BUNDLE_FORMAT,
      formatVersion: BUNDLE_FORMAT_VERSION,
      engineVersion: input.inputs.engineVersion,
      generatedAt: input.generatedAt,
      licence: OWN_NUMBERS_LICENCE,
      scenarioSet: input.scenarioSet,
      request: input.request,
      inputs,
      outputs,
      provenance,
      contentHash: contentHash({ inputs, outputs }),
      provenanceHash: contentHash(provenance),
    }),
  );
  return {
    bundle: scenarioBundle.parse(bundle),
    comparison,
    simulations: input.simulations,
    unitCost: cost,
    levers,
  };
}

/** Everything of a report but its draws, which a server computes in slices. */
export function computeOutputs(
  inputs: ScenarioInputs & { unitCost: UnitCostInput },
): Omit<ReportContent, "bundle" | "simulations"> {
  return {
    comparison: compareScenarios(inputs),
    unitCost: unitCost(inputs.unitCost),
    levers: unitCostLevers(inputs.unitCost),
  };
}

export function bundleOutputs({ comparison, simulations, ...cost }: Omit<ReportContent, "bundle">) {
  return { scenarios: comparison.scenarios, bridge: comparison.bridge, simulations, ...cost };
}

/** Queries return more than a bundle carries; the hash covers what it carries. */
function reportProvenanceOnly(provenance: ReportProvenance): ReportProvenance {
  return scenarioBundle.shape.provenance.parse(provenance);
}
