import type { PhaseSplit } from "./phase-split";
import { productionOutputToInputRatio } from "./production-phase-ratio";
import type { RequestShape } from "./request-shape";
import { matchThroughput } from "./serving-point";

/** A throughput that whoever asks states, for hardware or a model nobody measured here. */
export type StatedServing = PhaseSplit &
  RequestShape & { kind: "stated"; throughputTokensPerSecond: number; phaseReason: string };

/** The phases take the ratio one fleet ran in production. `cachedToInputRatio` from 0 to 1. */
export function statedServing(
  shape: RequestShape,
  throughputTokensPerSecond: number,
  cachedToInputRatio: number,
): StatedServing {
  const ratio = {
    inputSecondsPerToken: 1,
    outputSecondsPerToken: productionOutputToInputRatio(cachedToInputRatio),
  };
  return {
    ...shape,
    ...matchThroughput(ratio, throughputTokensPerSecond, shape),
    kind: "stated",
    throughputTokensPerSecond,
    phaseReason:
      "The throughput was stated for all tokens; the ratio of output to input is DeepSeek's in production.",
  };
}
