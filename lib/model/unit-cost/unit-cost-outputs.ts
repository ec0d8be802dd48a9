import { costLines, type CostLine } from "./cost-line";
import { waterLitresPerMtok } from "./footprint";
import type { SoftwareLever } from "./software-lever";
import type { UnitCost } from "./unit-cost";
import type { UnitCostInput } from "./unit-cost-fields";

type MtokLineOutput = `${CostLine}UsdPerMtok`;

type CostReader = (cost: UnitCost, input: UnitCostInput) => number;

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
  waterLitresPerMtok: ({ energyKwhPerMtok }, { pueRatio, waterUsageLitresPerKwh }) =>
    waterLitresPerMtok({ energyKwhPerMtok, pueRatio, waterUsageLitresPerKwh }),
} as const satisfies Record<string, CostReader>;

export type CostOutput = keyof typeof costReaders | MtokLineOutput;

const lineReaders = costLines.map((line): [MtokLineOutput, CostReader] => [
  `${line}UsdPerMtok`,
  (cost) => cost.mtok.lines[line],
]);

/** Every figure of the unit cost that carries a band, with where it stands in the result. */
export const costOutputs: readonly [CostOutput, CostReader][] = [
  ...(Object.entries(costReaders) as [keyof typeof costReaders, CostReader][]),
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
