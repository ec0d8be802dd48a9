import type { ReportPart } from "@/lib/contracts/report-part";
import type { ScenarioBundle } from "@/lib/contracts/scenario-bundle";
import { partFromInput } from "./attempt-part";

type EvidenceInputs = Pick<ScenarioBundle["inputs"], "previous" | "tracking" | "valueChain">;

/** What observed data say about the scenarios: each part stands or falls by itself. */
export type EvidenceParts = {
  changes: ReportPart<unknown>;
  odds: ReportPart<unknown>;
  chain: ReportPart<unknown>;
};

export function computeEvidenceParts(inputs: EvidenceInputs): EvidenceParts {
  return {
    changes: partFromInput("a previous report", inputs.previous, (previous) => previous),
    odds: partFromInput("tracked indicators", inputs.tracking, (tracking) => tracking),
    chain: partFromInput("value-chain data", inputs.valueChain, (chain) => chain),
  };
}
