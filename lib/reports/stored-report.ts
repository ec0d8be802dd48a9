import type { ScenarioBundle } from "@/lib/contracts/scenario-bundle";
import type { EvidenceParts } from "./evidence-parts";
import type { ReportTask } from "./render-process/report-task";

/**
 * What a stored report was computed from, to compute it again: with the same engine it gives the same results, and they the
 * same files. The odds, which take seconds, are those it holds. Its scenarios may have been deleted and its figures revised since.
 */
export function reportInputOf(bundle: ScenarioBundle): ReportTask["input"] {
  const { scenarioSet, title, notes, request, inputs, provenance, generatedAt } = bundle;
  const odds = bundle.outputs.odds as EvidenceParts["odds"]; // what the engine stored; `verifyBundle` computes them again
  const { unitCost, previous, tracking, valueChain, analysis, ...scenarioInputs } = inputs;
  return {
    scenarioSet,
    title,
    notes,
    request,
    inputs: scenarioInputs,
    unitCostInput: unitCost,
    partInputs: { previous, tracking, valueChain, analysis },
    odds,
    provenance,
    generatedAt,
  };
}
