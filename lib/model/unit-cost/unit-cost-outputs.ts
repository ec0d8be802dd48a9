import { costLines, type CostLine } from "./cost-line";
import type { SoftwareLever } from "./software-lever";
import type { UnitCost } from "./unit-cost";

type MtokLineOutput = `${CostLine}UsdPerMtok`;

const costReaders = {
  usdPerAcceleratorHour: (cost) => cost.acceleratorHour.totalUsd,
  straightLineUsdPerAcceleratorHour: (cost) => cost.acceleratorHour.straightLineTotalUsd,
  usdPerMtok: (cost) => cost.mtok.totalUsd,
  benchmarkUsdPerMtok: (cost) => cost.benchmarkUsdPerMtok,
  inputUsdPerMtok: (cost) => cost.byPhase.inputUsdPerMtok,
  cachedInputUsdPerMtok: (cost) => cost.byPhase.cachedInputUsdPerMtok,
  outputUsdPerMtok: (cost) => cost.byPhase.outputUsdPerMtok,
  blendedUsdPerMtok: (cost) => cost.byPhase.blendedUsdPerMtok,
  usdPerItMwYear: (cost) => cost.perItMwYearUsd,
  usdPerUtilityMwYear: (cost) => cost.perUtilityMwYearUsd,
  tokensPerItMwYear: (cost) => cost.tokensPerItMwYear,
  tokensPerUtilityMwYear: (cost) => cost.tokensPerUtilityMwYear,
  energyKwhPerMtok: (cost) => cost.energyKwhPerMtok,
  energyJoulesPerToken: (cost) => cost.energyJoulesPerToken,
} as const satisfies Record<string, (cost: UnitCost) => number>;

export type CostOutput = keyof typeof costReaders | MtokLineOutput;

const lineReaders = costLines.map((line): [MtokLineOutput, (cost: UnitCost) => number] => [
  `${line}UsdPerMtok`,
  (cost) => cost.mtok.lines[line],
]);

/** Every figure of the unit cost that carries a band, with where it stands in the result. */
export const costOutputs: readonly [CostOutput, (cost: UnitCost) => number][] = [
  ...(Object.entries(costReaders) as [keyof typeof costReaders, (cost: UnitCost) => number][]),
  ...lineReaders,
];

const leverReaders = {
  unitCostRatio: (lever) => lever.unitCostRatio,
  grossMarginAfterFraction: (lever) => lever.grossMarginAfterFraction,
  electricityContributionFraction: (lever) => lever.electricityContributionFraction,
  freedPowerFraction: (lever) => lever.freedPowerFraction,
  freedDrawFraction: (lever) => lever.freedDrawFraction,
  soldOutUsdPerAcceleratorYear: (lever) => lever.cashFlow.soldOutUsd,
  demandBoundNowUsdPerAcceleratorYear: (lever) => lever.cashFlow.demandBoundNowUsd,
  demandBoundDeferredUsdPerAcceleratorYear: (lever) => lever.cashFlow.demandBoundDeferredUsd,
  competitiveUsdPerAcceleratorYear: (lever) => lever.cashFlow.competitiveUsd,
} as const satisfies Record<string, (lever: SoftwareLever) => number>;

export type LeverOutput = keyof typeof leverReaders;

export const leverOutputs = Object.entries(leverReaders) as [LeverOutput, (lever: SoftwareLever) => number][];
