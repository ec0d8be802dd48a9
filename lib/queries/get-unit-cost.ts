import "server-only";
import type { Database } from "@/db/database";
import { unitCostChoice } from "@/lib/contracts/unit-cost-choice";
import type { UnitCostRequest } from "@/lib/contracts/unit-cost-request";
import { AppError } from "@/lib/errors/app-error";
import { measuredEnergy, type MeasuredEnergy } from "@/lib/model/unit-cost/measured-energy";
import { quoteUnitCost, type UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";
import { getUnitCostData } from "./get-unit-cost-data";

/** `measuredEnergy`: what was measured on this hardware, each figure at its own boundary. */
type UnitCostAnswer = UnitCostQuote & { measuredEnergy: MeasuredEnergy[] };

const SERVICE_LEVEL_FIELDS = new Set(["interactivityTokensPerSecondPerUser", "maxTimeToFirstTokenSeconds"]);

/**
 * The cost of a request, with the inputs used and where each comes from.
 * @throws {AppError} NOT_FOUND or INVALID_INPUT for what nobody measured or ingested, naming field and allowed values.
 * @throws {RangeError} for inputs that contradict each other.
 */
export async function getUnitCost(database: Database, request: UnitCostRequest): Promise<UnitCostAnswer> {
  const data = await getUnitCostData(database, request.asOf);
  const quote = quoteUnitCost(data, unitCostChoice(request));
  if (!("unknown" in quote)) {
    const onHardware = data.operatingPoints.filter(({ hardware }) => hardware === request.hardware);
    return { ...quote, measuredEnergy: measuredEnergy(onHardware) };
  }
  const { field, value, allowed } = quote.unknown;
  const code = SERVICE_LEVEL_FIELDS.has(field) ? "INVALID_INPUT" : "NOT_FOUND";
  const hint = code === "NOT_FOUND" ? `; or state the throughput and request shape in overrides` : "";
  throw new AppError(code, `Nothing is known for ${field} ${value}.`, {
    fields: [{ field, value, allowed: field === "region" ? allowed : `${allowed}${hint}` }],
  });
}
