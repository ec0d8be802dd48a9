import "server-only";
import { asc } from "drizzle-orm";
import type { Database } from "@/db/database";
import { hardwareConstant } from "@/db/schema/hardware-constant";
import type { HardwareConstant } from "@/lib/model/unit-cost/hardware-vintage";
import { isoInstant } from "./iso-instant";
import { knownBy } from "./known-at";

/** Every value known at `asOf`, each constant from its oldest to its newest. */
export async function listHardwareConstants(database: Database, asOf?: string): Promise<HardwareConstant[]> {
  const rows = await database
    .select()
    .from(hardwareConstant)
    .where(knownBy(hardwareConstant.knownAt, asOf))
    .orderBy(asc(hardwareConstant.hardware), asc(hardwareConstant.constant), asc(hardwareConstant.knownAt));
  return rows.map((row) => ({ ...row, knownAt: isoInstant(row.knownAt) }));
}
