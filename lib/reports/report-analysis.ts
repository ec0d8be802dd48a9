import type { ReportPart } from "@/lib/contracts/report-part";
import type { ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { npvTornado, type NpvTornado } from "@/lib/model/scenario/npv-tornado";
import { attemptPart } from "./attempt-part";

/** What the quantitative sections show beyond the projections: each part stands or falls by itself. */
export type ReportAnalysis = {
  tornado: ReportPart<NpvTornado>;
};

/** Of the scenario the report dwells on: base in a comparison. */
export function computeAnalysis(inputs: ScenarioInputs): ReportAnalysis {
  const dwelt = inputs.scenarios.find(({ slug }) => slug === "base") ?? inputs.scenarios[0];
  return {
    tornado: attemptPart(() => {
      if (dwelt === undefined) throw new RangeError("no scenario to analyse");
      return npvTornado(inputs, dwelt);
    }),
  };
}
