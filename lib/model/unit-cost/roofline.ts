import { FieldRangeError } from "../field-range-error";
import { power } from "../numeric/deterministic-power";
import type { RequestShape } from "./request-shape";

/** A mixture of experts in the memory of `acceleratorCount` accelerators that decode together. */
export type Roofline = {
  activeParameterCount: number;
  /** Read at every step: attention, shared experts, embeddings. */
  sharedWeightBytes: number;
  /** All routed experts together. */
  routedWeightBytes: number;
  routedExpertCount: number;
  activeExpertCount: number;
  cacheBytesPerToken: number;
  acceleratorCount: number;
  peakFlopPerSecond: number;
  memoryBytesPerSecond: number;
  usableMemoryBytes: number;
  collectiveSeconds: number;
  launchSeconds: number;
  /** Tokens a sequence gains per step: above 1 with speculative decoding. */
  acceptedTokensPerStep: number;
};

/** Shares of the peaks that are reached, above 0 and at most 1. */
export type RooflineEfficiency = { computeFraction: number; bandwidthFraction: number };

const BISECTIONS = 24; // of a range of a million: to a millionth
const MOST_SEQUENCES = 1e6;

/** Bytes of weights a step reads: shared + routed x (1 - (1 - k/E)^B), experts drawn independently and evenly. */
export function weightBytesRead(roofline: Roofline, batchSequences: number): number {
  const { sharedWeightBytes, routedWeightBytes, routedExpertCount, activeExpertCount } = roofline;
  const untouched = power(1 - activeExpertCount / routedExpertCount, batchSequences);
  return sharedWeightBytes + routedWeightBytes * (1 - untouched);
}

/**
 * max(2 N_act B / (n F mfu), (W(B) + B s kv) / (n BW mbu)) + t_coll + t_launch, the step of Erdil, arXiv 2506.04645.
 * @throws {RangeError} naming the field, its value and the allowed range.
 */
export function decodeStepSeconds(
  roofline: Roofline,
  efficiency: RooflineEfficiency,
  batchSequences: number,
  contextTokens: number,
): number {
  assertRoofline(roofline, efficiency);
  if (!(batchSequences >= 1)) throw new FieldRangeError("batchSequences", batchSequences, "be at least 1");
  if (!(contextTokens >= 0)) throw new FieldRangeError("contextTokens", contextTokens, "be at least 0");
  return stepSeconds(roofline, efficiency, batchSequences, contextTokens);
}

/** Accelerator-seconds of a computed input token: prefill is bound by arithmetic, 2 N_act / (F mfu). */
export function prefillSecondsPerToken(roofline: Roofline, { computeFraction }: RooflineEfficiency): number {
  return (2 * roofline.activeParameterCount) / (roofline.peakFlopPerSecond * computeFraction);
}

/**
 * Input and output tokens per second and accelerator with every user at the interactivity: (I + O) / (I a_in + O a_out),
 * a_out = n t_step / (alpha B), B the largest batch with alpha / t_step at least the interactivity and its cache in memory.
 * Null: one sequence alone is slower, or memory does not hold it.
 * @throws {RangeError} naming the field, its value and the allowed range.
 */
export function rooflineTokensPerSecond(
  roofline: Roofline,
  efficiency: RooflineEfficiency,
  request: RequestShape,
  interactivityTokensPerSecondPerUser: number,
): number | null {
  assertRoofline(roofline, efficiency);
  assertPositive("interactivityTokensPerSecondPerUser", interactivityTokensPerSecondPerUser);
  assertPositive("inputTokens", request.inputTokens);
  assertPositive("outputTokens", request.outputTokens);
  const { inputTokens, outputTokens } = request;
  const contextTokens = inputTokens + outputTokens / 2; // mean over the answer
  const allowedSeconds = roofline.acceptedTokensPerStep / interactivityTokensPerSecondPerUser;
  const batch = largestBatch(roofline, efficiency, contextTokens, allowedSeconds);
  if (batch === null) return null;
  const decodeSeconds =
    (roofline.acceleratorCount * stepSeconds(roofline, efficiency, batch, contextTokens)) /
    (roofline.acceptedTokensPerStep * batch);
  const requestSeconds =
    inputTokens * prefillSecondsPerToken(roofline, efficiency) + outputTokens * decodeSeconds;
  return (inputTokens + outputTokens) / requestSeconds;
}

function largestBatch(
  roofline: Roofline,
  efficiency: RooflineEfficiency,
  contextTokens: number,
  allowedSeconds: number,
): number | null {
  const weights = roofline.sharedWeightBytes + roofline.routedWeightBytes;
  const cacheRoom = roofline.acceleratorCount * roofline.usableMemoryBytes - weights;
  const most = Math.min(MOST_SEQUENCES, cacheRoom / (contextTokens * roofline.cacheBytesPerToken));
  const isFast = (batch: number) => stepSeconds(roofline, efficiency, batch, contextTokens) <= allowedSeconds;
  if (!(most >= 1) || !isFast(1)) return null;
  if (isFast(most)) return most;
  let fast = 1;
  let slow = most;
  for (let index = 0; index < BISECTIONS; index += 1) {
    const middle = Math.sqrt(fast * slow);
    if (isFast(middle)) fast = middle;
    else slow = middle;
  }
  return fast;
}

function stepSeconds(
  roofline: Roofline,
  { computeFraction, bandwidthFraction }: RooflineEfficiency,
  batch: number,
  contextTokens: number,
): number {
  const { activeParameterCount, acceleratorCount: count, cacheBytesPerToken } = roofline;
  const compute = (2 * activeParameterCount * batch) / (count * roofline.peakFlopPerSecond * computeFraction);
  const bytes = weightBytesRead(roofline, batch) + batch * contextTokens * cacheBytesPerToken;
  const memory = bytes / (count * roofline.memoryBytesPerSecond * bandwidthFraction);
  return Math.max(compute, memory) + roofline.collectiveSeconds + roofline.launchSeconds;
}

function assertRoofline(roofline: Roofline, efficiency: RooflineEfficiency): void {
  for (const [name, value] of Object.entries(roofline)) {
    if (name === "collectiveSeconds" || name === "launchSeconds") {
      if (!(value >= 0)) throw new FieldRangeError(name, value, "be at least 0");
    } else assertPositive(name, value);
  }
  if (roofline.activeExpertCount > roofline.routedExpertCount) {
    const allowed = `be at most routedExpertCount, ${roofline.routedExpertCount}`;
    throw new FieldRangeError("activeExpertCount", roofline.activeExpertCount, allowed);
  }
  for (const [name, value] of Object.entries(efficiency)) {
    if (!(value > 0 && value <= 1)) throw new FieldRangeError(name, value, "be above 0 and at most 1");
  }
}

function assertPositive(name: string, value: number): void {
  if (!(value > 0 && value < Infinity)) throw new FieldRangeError(name, value, "be above 0 and finite");
}
