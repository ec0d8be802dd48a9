import type { UnitEconomics } from "@/lib/model/scenario/unit-economics";
import { AppError } from "@/lib/errors/app-error";

export type AssumptionMode = { id: string; mode: number | null };

/** The reference accelerator of the scenarios: GB200 serving DeepSeek-R1 at 35 tokens/s/user (assumptions H07, B10). */
const REFERENCE = {
  throughput: "H07",
  goodput: "F02",
  utilisation: "F01",
  itPower: "B10",
  electricalEfficiency: "D11",
  waterUsage: "D12",
  waterPrice: "S10",
  software: "F09",
} as const;

const SECONDS_PER_YEAR = 3600 * 8760;
const KW_PER_GW = 1e6;

/**
 * Tokens a GW of IT serves in a year: T g seconds x accelerators per GW, T per accelerator at the service level.
 * @throws {AppError} NOT_FOUND when the database lacks one of the assumptions.
 */
export function scenarioUnitEconomics(assumptions: readonly AssumptionMode[]): UnitEconomics {
  const mode = (id: string): number => {
    const value = assumptions.find((assumption) => assumption.id === id)?.mode;
    if (value === null || value === undefined) {
      throw new AppError("NOT_FOUND", `The database has no value for the assumption ${id}.`);
    }
    return value;
  };
  const acceleratorItPowerKw = mode(REFERENCE.itPower);
  return {
    tokensPerGwYear:
      (mode(REFERENCE.throughput) * mode(REFERENCE.goodput) * SECONDS_PER_YEAR * KW_PER_GW) /
      acceleratorItPowerKw,
    maxUtilisationFraction: mode(REFERENCE.utilisation),
    acceleratorItPowerKw,
    electricalEfficiencyFraction: mode(REFERENCE.electricalEfficiency),
    waterUsageLitresPerKwh: mode(REFERENCE.waterUsage),
    waterPriceUsdPerCubicMetre: mode(REFERENCE.waterPrice),
    softwareUsdPerAcceleratorYear: mode(REFERENCE.software),
  };
}
