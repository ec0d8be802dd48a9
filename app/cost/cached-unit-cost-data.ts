import "server-only";
import { cache } from "react";
import { getDatabase } from "@/db/client";
import type { UnitCostData } from "@/lib/model/unit-cost/quote-unit-cost";
import { getUnitCostData } from "@/lib/queries/get-unit-cost-data";

/** What a unit cost is computed from, read once for all sections of a page. */
export const cachedUnitCostData = cache(async (asOf: string | undefined): Promise<UnitCostData> =>
  getUnitCostData(await getDatabase(), asOf),
);
