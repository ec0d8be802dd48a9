import "server-only";
import { z } from "zod";
import type { Database } from "@/db/database";
import { frozenForecast } from "@/db/schema/frozen-forecast";
import { parseSnapshotRows, requiredNumber } from "./snapshot-csv";

/** Weight, location and scale of each Student t: "0.31|4.9|0.12;0.69|5.1|0.12". */
const components = z
  .string()
  .regex(/^([\d.e+-]+\|[\d.e+-]+\|[\d.e+-]+)(;[\d.e+-]+\|[\d.e+-]+\|[\d.e+-]+)*$/i)
  .transform((text) =>
    text.split(";").map((component) => {
      const [weight = Number.NaN, location = Number.NaN, scale = Number.NaN] = component
        .split("|")
        .map(Number);
      return { weight, location, scale };
    }),
  );

const frozenForecastRow = z.object({
  engine_version: z.string(),
  data_as_of: z.iso.date(),
  data_hash: z.string(),
  scenario_set: z.string(),
  forecaster: z.string(),
  indicator: z.string(),
  quarter: z.string().regex(/^\d{4}Q[1-4]$/),
  p05: requiredNumber,
  p25: requiredNumber,
  p50: requiredNumber,
  p75: requiredNumber,
  p95: requiredNumber,
  components,
  created_at: z.iso.datetime(),
});

/** What earlier releases forecast: one that is stored already stays as it is. */
export async function loadFrozenForecasts(database: Database, text: string): Promise<void> {
  const rows = parseSnapshotRows(text, frozenForecastRow);
  if (rows.length === 0) return;
  await database
    .insert(frozenForecast)
    .values(
      rows.map((row) => ({
        engineVersion: row.engine_version,
        dataAsOf: row.data_as_of,
        dataHash: row.data_hash,
        scenarioSet: row.scenario_set,
        forecaster: row.forecaster,
        indicator: row.indicator,
        quarter: row.quarter,
        components: row.components,
        quantiles: [row.p05, row.p25, row.p50, row.p75, row.p95],
        createdAt: row.created_at,
      })),
    )
    .onConflictDoNothing();
}
