import "server-only";
import type { Database } from "@/db/database";
import { drawUnitCostInSlices } from "@/lib/commands/draw-unit-cost-in-slices";
import { unitCostChoice } from "@/lib/contracts/unit-cost-choice";
import type { UnitCostRequest } from "@/lib/contracts/unit-cost-request";
import { AppError } from "@/lib/errors/app-error";
import { measuredEnergy, type MeasuredEnergy } from "@/lib/model/unit-cost/measured-energy";
import { quoteUnitCost, type UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";
import { UNCERTAINTY_REPLICATES } from "@/lib/model/unit-cost/uncertainty-run";
import { uncertaintyOfQuote } from "@/lib/model/unit-cost/uncertainty-of-quote";
import type { UnitCostUncertainty } from "@/lib/model/unit-cost/unit-cost-uncertainty";
import { getUnitCostData } from "./get-unit-cost-data";

export type UnitCostAnswer = UnitCostQuote & {
  /** What was measured on this hardware, each figure at its own boundary. */
  measuredEnergy: MeasuredEnergy[];
  /** Null unless the request asks for it. */
  uncertainty: UnitCostUncertainty | null;
};

const SERVICE_LEVEL_FIELDS = new Set(["interactivityTokensPerSecondPerUser", "maxTimeToFirstTokenSeconds"]);

/**
 * The cost of a request, with the inputs used and where each comes from.
 * @throws {AppError} NOT_FOUND or INVALID_INPUT for what nobody measured or ingested, naming field and allowed values.
 * @throws {RangeError} for inputs that contradict each other.
 */
export async function getUnitCost(
  database: Database,
  request: UnitCostRequest,
  signal?: AbortSignal,
): Promise<UnitCostAnswer> {
  const data = await getUnitCostData(database, request.asOf);
  const quote = quoteUnitCost(data, unitCostChoice(request));
  if (!("unknown" in quote)) {
    const onHardware = data.operatingPoints.filter(({ hardware }) => hardware === request.hardware);
    const measured = { ...quote, measuredEnergy: measuredEnergy(onHardware) };
    if (request.uncertainty === undefined) return { ...measured, uncertainty: null };
    const run = { ...request.uncertainty, replicateCount: UNCERTAINTY_REPLICATES };
    const input = uncertaintyOfQuote(quote, data.assumptions, request.lever, run);
    return { ...measured, uncertainty: await drawUnitCostInSlices(input, signal) };
  }
  const { field, value, allowed } = quote.unknown;
  const code = SERVICE_LEVEL_FIELDS.has(field) ? "INVALID_INPUT" : "NOT_FOUND";
  const isPlace = field === "region" || field === "cooling.climate";
  const hint =
    code === "NOT_FOUND" && !isPlace ? "; or state the throughput and request shape in overrides" : "";
  throw new AppError(code, `Nothing is known for ${field} ${value}.`, {
    fields: [{ field, value, allowed: `${allowed}${hint}` }],
  });
}
