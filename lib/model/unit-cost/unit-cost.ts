import { BYTES_PER_GIGABYTE } from "@/lib/units/data-size";
import { joulesPerTokenFromKwhPerMillionTokens } from "@/lib/units/energy";
import { KW_PER_MW } from "@/lib/units/power";
import { HOURS_PER_YEAR, SECONDS_PER_HOUR } from "@/lib/units/time";
import { TOKENS_PER_MILLION } from "@/lib/units/tokens";
import { acceleratorHourCost } from "./accelerator-hour-cost";
import { combineCostLines, scaleCostLines, sumCostLines, type CostByLine } from "./cost-line";
import { drawnLoadFactorFraction } from "./load-factor";
import { usdPerMillionTokens } from "./per-token";
import { powerLadder, type PowerLadder } from "./power-boundary";
import { assertUnitCostInput, type UnitCostInput } from "./unit-cost-fields";

/** Both-sided: input, cached and output share the hour by the accelerator-seconds each takes, so a request adds up. */
export type CostByPhase = {
  inputUsdPerMtok: number;
  cachedInputUsdPerMtok: number;
  outputUsdPerMtok: number;
  blendedUsdPerMtok: number;
  lines: { input: CostByLine; cachedInput: CostByLine; output: CostByLine; blended: CostByLine };
};

export type UnitCost = {
  /** USD per accelerator-hour, economic and straight-line side by side. */
  acceleratorHour: {
    lines: CostByLine;
    totalUsd: number;
    straightLineLines: CostByLine;
    straightLineTotalUsd: number;
  };
  /** USD per million tokens served, input and output counted alike, without cache hits. */
  mtok: { lines: CostByLine; totalUsd: number };
  /** The same with utilisation and goodput at 1: the convention of published benchmarks. */
  benchmarkUsdPerMtok: number;
  byPhase: CostByPhase;
  /** Single-sided: each charges the whole hour to one kind of token. Upper bounds; never add them. */
  singleSided: { inputUsdPerMtok: number | null; outputUsdPerMtok: number };
  perItMwYearUsd: number;
  /** Over the megawatts the utility must be able to deliver: IT times peak PUE. */
  perUtilityMwYearUsd: number;
  acceleratorsPerItMw: number;
  acceleratorsPerUtilityMw: number;
  tokensPerItMwYear: number;
  tokensPerUtilityMwYear: number;
  /** Annual PUE in it. */
  energyKwhPerMtok: number;
  energyJoulesPerToken: number;
  energyBoundary: "utility";
  power: PowerLadder;
};

/**
 * Cost of serving tokens, bottom up. Served tokens per accelerator-hour = 3600 T s u g.
 * C = c_h 1e6 / (3600 T s u g) + egress of the output share.
 * @throws {RangeError} naming the field, its value and the allowed range.
 */
export function unitCost(input: UnitCostInput): UnitCost {
  assertUnitCostInput(input);
  return unitCostOfValid(input);
}

/** `unitCost` of an input already known to be accepted: an ensemble proves its ranges once, not every draw. */
export function unitCostOfValid(input: UnitCostInput): UnitCost {
  const hour = acceleratorHourCost(input);
  const hourTotalUsd = hour.economicTotalUsd;
  const servedFraction = input.utilisationFraction * input.goodputFraction;
  const peakTokensPerSecond = input.throughputTokensPerSecond * input.softwareMultiplierRatio;
  const tokensPerHour = peakTokensPerSecond * servedFraction * SECONDS_PER_HOUR;
  const outputShare = input.outputTokens / (input.inputTokens + input.outputTokens);
  const lines = scaleCostLines(hour.economic, TOKENS_PER_MILLION / tokensPerHour);
  lines.egress = egressUsdPerMtok(input) * outputShare;
  const power = powerLadder({
    acceleratorTdpKw: input.acceleratorTdpKw,
    acceleratorItPowerKw: input.acceleratorItPowerKw,
    drawnLoadFactorFraction: drawnLoadFactorFraction(input),
    pueRatio: input.pueRatio,
    peakPueRatio: input.peakPueRatio,
  });
  const acceleratorsPerItMw = KW_PER_MW / power.itNameplate.powerKw;
  const acceleratorsPerUtilityMw = KW_PER_MW / power.utilityPeak.powerKw;
  const energyKwhPerMtok = (power.utilityMean.powerKw * TOKENS_PER_MILLION) / tokensPerHour;
  return {
    acceleratorHour: {
      lines: hour.economic,
      totalUsd: hourTotalUsd,
      straightLineLines: hour.accounting,
      straightLineTotalUsd: hour.accountingTotalUsd,
    },
    mtok: { lines, totalUsd: sumCostLines(lines) },
    benchmarkUsdPerMtok: usdPerMillionTokens(hourTotalUsd, peakTokensPerSecond, 1),
    byPhase: costByPhase(input, hour.economic),
    singleSided: singleSidedCost(
      input,
      usdPerMillionTokens(hourTotalUsd, peakTokensPerSecond, servedFraction),
    ),
    perItMwYearUsd: hourTotalUsd * HOURS_PER_YEAR * acceleratorsPerItMw,
    perUtilityMwYearUsd: hourTotalUsd * HOURS_PER_YEAR * acceleratorsPerUtilityMw,
    acceleratorsPerItMw,
    acceleratorsPerUtilityMw,
    tokensPerItMwYear: tokensPerHour * HOURS_PER_YEAR * acceleratorsPerItMw,
    tokensPerUtilityMwYear: tokensPerHour * HOURS_PER_YEAR * acceleratorsPerUtilityMw,
    energyKwhPerMtok,
    energyJoulesPerToken: joulesPerTokenFromKwhPerMillionTokens(energyKwhPerMtok),
    energyBoundary: "utility",
    power,
  };
}

/** Only what is sent to the user leaves the site, over the region's backbone. */
function egressUsdPerMtok(input: UnitCostInput): number {
  const usdPerGb = input.egressUsdPerGb + input.backboneUsdPerGb;
  return (usdPerGb * input.bytesPerToken * TOKENS_PER_MILLION) / BYTES_PER_GIGABYTE;
}

function costByPhase(input: UnitCostInput, hour: CostByLine): CostByPhase {
  const servedSecondsPerHour =
    SECONDS_PER_HOUR * input.utilisationFraction * input.goodputFraction * input.softwareMultiplierRatio;
  const { inputTokens, outputTokens, cacheHitFraction, cachedToInputRatio } = input;
  const inputLines = scaleCostLines(
    hour,
    (input.inputSecondsPerToken * TOKENS_PER_MILLION) / servedSecondsPerHour,
  );
  const cachedInput = scaleCostLines(inputLines, cachedToInputRatio);
  const output = scaleCostLines(
    hour,
    (input.outputSecondsPerToken * TOKENS_PER_MILLION) / servedSecondsPerHour,
  );
  output.egress = egressUsdPerMtok(input);
  const tokens = inputTokens + outputTokens;
  const blended = combineCostLines(
    inputLines,
    (inputTokens * (1 - cacheHitFraction + cacheHitFraction * cachedToInputRatio)) / tokens,
    output,
    outputTokens / tokens,
  );
  return {
    inputUsdPerMtok: sumCostLines(inputLines),
    cachedInputUsdPerMtok: sumCostLines(cachedInput),
    outputUsdPerMtok: sumCostLines(output),
    blendedUsdPerMtok: sumCostLines(blended),
    lines: { input: inputLines, cachedInput, output, blended },
  };
}

function singleSidedCost(input: UnitCostInput, computeUsdPerMtok: number): UnitCost["singleSided"] {
  const { inputTokens, outputTokens } = input;
  const tokens = inputTokens + outputTokens;
  return {
    inputUsdPerMtok: inputTokens > 0 ? (computeUsdPerMtok * tokens) / inputTokens : null,
    outputUsdPerMtok: (computeUsdPerMtok * tokens) / outputTokens + egressUsdPerMtok(input),
  };
}
