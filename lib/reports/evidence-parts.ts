import type { ReportPart } from "@/lib/contracts/report-part";
import type { ScenarioBundle } from "@/lib/contracts/scenario-bundle";
import { compareFrameworks, type FrameworkComparison } from "@/lib/model/frameworks/compare-frameworks";
import { frameworkEngine } from "@/lib/model/frameworks/framework-engine";
import { npvChanges, type NpvChange } from "@/lib/model/scenario/npv-changes";
import { publishedCase } from "@/lib/model/scenario/scenario-beliefs";
import type { ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { rebuildReportOdds, type ReportOdds } from "@/lib/model/tracking/report-odds";
import { reportChain, type ReportChain } from "@/lib/model/valuation/report-chain";
import { attemptPart, partFromInput } from "./attempt-part";

type EvidenceInputs = ScenarioInputs & Pick<ScenarioBundle["inputs"], "previous" | "tracking" | "valueChain">;

/** What observed data and others' arithmetic say about the scenarios: each part stands or falls by itself. */
export type EvidenceParts = {
  /** Of forward NPV, case by case, since the previous report. */
  changes: ReportPart<NpvChange[]>;
  odds: ReportPart<ReportOdds>;
  chain: ReportPart<ReportChain>;
  frameworks: ReportPart<FrameworkComparison[]>;
};

/** @param keptOdds computed before from the same inputs: they take seconds, and a server keeps them until figures change. */
export function computeEvidenceParts(
  inputs: EvidenceInputs,
  keptOdds: ReportPart<ReportOdds> | undefined,
): EvidenceParts {
  return {
    changes: partFromInput("a previous report", inputs.previous, (previous) => npvChanges(previous, inputs)),
    odds:
      keptOdds ??
      partFromInput("tracked indicators", inputs.tracking, (tracking) => {
        const withheldBy = oddsWithheldBy(inputs);
        if (withheldBy !== null) throw new RangeError(`they rest on figures not in the file: ${withheldBy}`);
        return rebuildReportOdds(tracking);
      }),
    chain: partFromInput("value-chain data", inputs.valueChain, (chain) => reportChain(chain, inputs)),
    frameworks: attemptPart(() => {
      const { context, published, options } = inputs;
      return compareFrameworks(frameworkEngine(context, publishedCase(published, "base"), options));
    }),
  };
}

/** Why the odds cannot be computed again from the file; null where they can. */
export function oddsWithheldBy({ tracking }: Pick<EvidenceInputs, "tracking">): string | null {
  if (tracking?.status !== "available" || tracking.value.withheld.length === 0) return null;
  return tracking.value.withheld.map(({ title, licenceName }) => `${title} (${licenceName})`).join(", ");
}
