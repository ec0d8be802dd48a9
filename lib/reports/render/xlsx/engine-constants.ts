import {
  KEPT_PER_YEAR,
  SERVICE_LAG_YEARS,
  TAX_LIFE_BUILDING_YEARS,
  TAX_LIFE_EQUIPMENT_YEARS,
} from "@/lib/model/scenario/asset-lives";
import { NEGLIGIBLE_SHARE } from "@/lib/model/scenario/apply-recoverable-amount";
import { REACTION_CEILING, REACTION_STRENGTH } from "@/lib/model/scenario/capex-policy";
import { FIRST_YEAR, INDEX_YEAR } from "@/lib/model/scenario/horizon";
import { QUOTABLE_HIGH, QUOTABLE_LOW } from "@/lib/model/scenario/rate-of-return";
import { WALLET_BASE_YEAR } from "@/lib/model/scenario/scenario-plan";
import { SEARCH_CEILING } from "@/lib/model/scenario/required-revenue";
import { LOSS_OFFSET_LIMIT_FRACTION } from "@/lib/model/scenario/step-cash-flow";
import {
  AGE_AT_SERVICE_YEARS,
  GAMMA_OF_FIVE_QUARTERS,
  NEGLIGIBLE_TO_SCALE,
} from "@/lib/model/scenario/survival";
import { BYTES_PER_GIGABYTE } from "@/lib/units/data-size";
import { KWH_PER_MWH, MWH_PER_MW_YEAR } from "@/lib/units/energy";
import { KW_PER_MW, MW_PER_GW } from "@/lib/units/power";
import { MONTHS_PER_YEAR, SECONDS_PER_HOUR } from "@/lib/units/time";
import { TOKENS_PER_MILLION } from "@/lib/units/tokens";
import { LITRES_PER_CUBIC_METRE } from "@/lib/units/volume";
import type { SheetUnit } from "./number-format";

/** What the engine holds in code and the sheets hold in blue cells, so that no formula carries a number of its own. */
export const engineConstants = {
  firstYear: { value: FIRST_YEAR, unit: "year" },
  indexYear: { value: INDEX_YEAR, unit: "year" },
  walletBaseYear: { value: WALLET_BASE_YEAR, unit: "year" },
  headlineRevenueYear: { value: 2030, unit: "year" },
  capexWindowLastYear: { value: 2031, unit: "year" },
  firstGrowthYear: { value: 2027, unit: "year" },
  secondGrowthYear: { value: 2028, unit: "year" },
  thirdGrowthYear: { value: 2029, unit: "year" },
  fourthGrowthLastYear: { value: 2031, unit: "year" },
  halfYear: { value: 0.5, unit: "years" },
  halvesPerYear: { value: 2, unit: "count" },
  ageAtServiceYears: { value: AGE_AT_SERVICE_YEARS, unit: "years" },
  serviceLagComputeYears: { value: SERVICE_LAG_YEARS.compute, unit: "years" },
  serviceLagFacilityYears: { value: SERVICE_LAG_YEARS.facility, unit: "years" },
  serviceLagPowerYears: { value: SERVICE_LAG_YEARS.power, unit: "years" },
  taxLifeEquipmentYears: { value: TAX_LIFE_EQUIPMENT_YEARS, unit: "years" },
  taxLifeBuildingYears: { value: TAX_LIFE_BUILDING_YEARS, unit: "years" },
  keptPerYearFraction: { value: KEPT_PER_YEAR, unit: "fraction" },
  weibullShape: { value: 4, unit: "count" },
  weibullMeanToScale: { value: GAMMA_OF_FIVE_QUARTERS, unit: "factor" },
  weibullEndToScale: { value: NEGLIGIBLE_TO_SCALE, unit: "factor" },
  negligibleShareFraction: { value: NEGLIGIBLE_SHARE, unit: "fraction" },
  lossOffsetLimitFraction: { value: LOSS_OFFSET_LIMIT_FRACTION, unit: "fraction" },
  reactionStrength: { value: REACTION_STRENGTH, unit: "factor" },
  reactionCeiling: { value: REACTION_CEILING, unit: "factor" },
  quotableRateLow: { value: QUOTABLE_LOW, unit: "fraction" },
  quotableRateHigh: { value: QUOTABLE_HIGH, unit: "fraction" },
  revenueSearchCeiling: { value: SEARCH_CEILING, unit: "multiple" },
  roundingTolerance: { value: Number.EPSILON, unit: "tiny" },
  agreementTolerance: { value: 1e-3, unit: "fraction" },
  sumTolerance: { value: 1e-9, unit: "tiny" },
  thousand: { value: 1000, unit: "count" },
  hoursPerYear: { value: MWH_PER_MW_YEAR, unit: "count" },
  kwhPerMwh: { value: KWH_PER_MWH, unit: "count" },
  kwPerMw: { value: KW_PER_MW, unit: "count" },
  mwPerGw: { value: MW_PER_GW, unit: "count" },
  litresPerCubicMetre: { value: LITRES_PER_CUBIC_METRE, unit: "count" },
  usdPerUsdBn: { value: 1e9, unit: "tiny" },
  secondsPerHour: { value: SECONDS_PER_HOUR, unit: "count" },
  monthsPerYear: { value: MONTHS_PER_YEAR, unit: "count" },
  bytesPerGigabyte: { value: BYTES_PER_GIGABYTE, unit: "tiny" },
  tokensPerMtok: { value: TOKENS_PER_MILLION, unit: "tiny" },
} as const satisfies Record<string, { value: number; unit: SheetUnit }>;

export type EngineConstant = keyof typeof engineConstants;
