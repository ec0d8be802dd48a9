import type { ScenarioOutputs } from "./scenario-result";

/** The few figures a scenario is remembered by. */
export type HeadlineFigures = {
  npvForwardUsdBn: number;
  npvProgrammeUsdBn: number;
  /** Null where the flows do not determine one rate. */
  irrForwardFraction: number | null;
  /** Calendar year with its fraction; null when cash never turns positive for good. */
  paybackYear: number | null;
  revenue2030UsdBn: number;
};

export function headlineFigures(outputs: ScenarioOutputs): HeadlineFigures {
  return {
    npvForwardUsdBn: outputs.npvForwardUsdBn,
    npvProgrammeUsdBn: outputs.npvProgrammeUsdBn,
    irrForwardFraction: outputs.irrForward.headline,
    paybackYear: outputs.paybackYear,
    revenue2030UsdBn: outputs.revenue2030UsdBn,
  };
}
