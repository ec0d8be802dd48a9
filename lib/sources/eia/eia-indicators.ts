import { z } from "zod";
import { AppError } from "@/lib/errors/app-error";
import type { IndicatorRow } from "../indicator-row";
import type { ParsedBatch } from "../parsed-batch";
import { readDecimalCell } from "../read-decimal-cell";
import { eiaInstant } from "./eia-instant";

const text = z.string().optional();
const indicatorRow = z.object({
  period: z.union([z.string(), z.number().int().transform(String)]),
  value: z.unknown().optional(),
  series: text,
  seriesid: text,
  respondent: text,
  type: text,
  fueltype: text,
  fromba: text,
  toba: text,
  parent: text,
  subba: text,
  units: text,
  unit: text,
  "value-units": text,
});

type EiaIndicator = z.infer<typeof indicatorRow>;

export type IndicatorOrigin = {
  dataset: string;
  /** Instant the payload was fetched: what ends later in the outlook (STEO) is a forecast. Null: not told apart. */
  retrievedAt: string | null;
};

/**
 * Rows of any EIA dataset with a period and a value: gas prices, the short-term outlook, hourly grid data. They are no
 * power prices. A repeated row, which paging without a full order gives, is rejected.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED when no row has a period, a series and a value.
 */
export function parseEiaIndicators(
  raw: readonly unknown[],
  origin: IndicatorOrigin,
): ParsedBatch<IndicatorRow> {
  const batch: ParsedBatch<IndicatorRow> = { rows: [], rejected: [] };
  const valueOf = new Map<string, number>();
  let unusable = 0;
  for (const row of raw) {
    const parsed = indicatorRow.safeParse(lowerCaseKeys(row));
    const indicator = parsed.success ? seriesOf(parsed.data) : null;
    if (!parsed.success || indicator === null) {
      unusable++;
      batch.rejected.push({ reason: "no period, or nothing that names the series", raw: row });
      continue;
    }
    const interval = eiaInstant(parsed.data.period);
    const cell = readDecimalCell(parsed.data.value);
    const key = `${indicator}|${interval?.intervalStart}|${interval?.intervalEnd}`;
    const earlier = valueOf.get(key);
    if (interval === null) {
      batch.rejected.push({
        reason: `no hour, day, month, quarter or year: "${parsed.data.period}"`,
        raw: row,
      });
    } else if (cell.value === null) batch.rejected.push({ reason: cell.reason, raw: row });
    else if (earlier !== undefined) {
      const reason = earlier === cell.value ? "duplicate row" : `contradicts an earlier row: ${earlier}`;
      batch.rejected.push({ reason, raw: row });
    } else {
      valueOf.set(key, cell.value);
      batch.rows.push({
        indicator,
        ...interval,
        value: cell.value,
        unit: parsed.data.units ?? parsed.data.unit ?? parsed.data["value-units"] ?? null,
        ...statusOf(interval.intervalEnd, origin),
      });
    }
  }
  if (raw.length > 0 && unusable === raw.length) {
    throw new AppError(
      "SOURCE_SCHEMA_CHANGED",
      `eia ${origin.dataset}: no row has a period and names its series`,
    );
  }
  return batch;
}

function seriesOf(row: EiaIndicator): string | null {
  const named = row.series ?? row.seriesid;
  if (named !== undefined && named !== "") return named;
  if (row.respondent !== undefined) return joined(row.respondent, row.fueltype ?? row.type);
  if (row.fromba !== undefined) return joined(row.fromba, row.toba);
  return row.parent === undefined ? null : joined(row.parent, row.subba);
}

function joined(first: string, second: string | undefined): string | null {
  return second === undefined ? null : `${first}:${second}`;
}

/** The outlook has history and forecast in one series without a mark. */
function statusOf(
  intervalEnd: string,
  { dataset, retrievedAt }: IndicatorOrigin,
): Pick<IndicatorRow, "status"> {
  if (!dataset.startsWith("steo") || retrievedAt === null) return {};
  return { status: Date.parse(intervalEnd) > Date.parse(retrievedAt) ? "forecast" : "history" };
}

function lowerCaseKeys(row: unknown): unknown {
  if (typeof row !== "object" || row === null) return row;
  return Object.fromEntries(
    Object.entries(row).map(([name, value]: [string, unknown]) => [name.toLowerCase(), value]),
  );
}
