import { gaugeThresholdsFromParams, isGaugeThresholdName } from "@/lib/contracts/gauge-thresholds-params";
import { asOfRequest } from "@/lib/contracts/series-request";
import { AppError } from "@/lib/errors/app-error";
import type { StatedThresholds } from "@/lib/model/tracking/judge-gauges";

/**
 * The day and the gauges' bounds an address asks for.
 * @throws {AppError} INVALID_INPUT naming each pair of bounds that cannot be used, with what could.
 */
export function realisedOfUrl(url: string): { asOf: string | undefined; thresholds: StatedThresholds } {
  const params = [...new URL(url).searchParams];
  const { thresholds, problems } = gaugeThresholdsFromParams(params);
  if (problems.length > 0) {
    throw new AppError("INVALID_INPUT", "The bounds of a gauge cannot be used.", { fields: problems });
  }
  const rest = params.filter(([name]) => !isGaugeThresholdName(name));
  return { asOf: asOfRequest.parse(Object.fromEntries(rest), { reportInput: true }).asOf, thresholds };
}
