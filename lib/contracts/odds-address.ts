import { equalPrior, hypotheses } from "@/lib/model/tracking/hypotheses";
import { DEFAULT_LEARNING_RATE } from "@/lib/model/tracking/odds-settings";
import { DEFAULT_PERSISTENCE } from "@/lib/model/tracking/update-odds";
import type { OddsRequest } from "./odds-request";

/** Odds nobody has touched. Plain values, so that a browser writes an address without a schema library. */
export const oddsDefaults = {
  prior: equalPrior,
  eta: DEFAULT_LEARNING_RATE,
  rho: DEFAULT_PERSISTENCE,
} as const;

/** The address of a choice: only what differs from the defaults. */
export function oddsToSearchParams({ prior, eta, rho, asOf }: OddsRequest): URLSearchParams {
  const params = new URLSearchParams();
  if (hypotheses.some((hypothesis) => prior[hypothesis] !== equalPrior[hypothesis])) {
    params.set("prior", hypotheses.map((hypothesis) => prior[hypothesis]).join(","));
  }
  if (eta !== oddsDefaults.eta) params.set("eta", String(eta));
  if (rho !== oddsDefaults.rho) params.set("rho", String(rho));
  if (asOf !== undefined) params.set("asOf", asOf);
  return params;
}
