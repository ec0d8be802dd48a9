import type { PowerSeriesHead } from "@/lib/contracts/power-series";
import { AppError } from "@/lib/errors/app-error";

/**
 * UTC instants of the months asked for, both inclusive; the reach of the series where none is named.
 * @throws {AppError} INVALID_INPUT when the last month is before the first.
 */
export function monthSpanInstants(
  months: { from?: string | undefined; to?: string | undefined },
  series: Pick<PowerSeriesHead, "firstPeriodStart" | "lastPeriodEnd">,
): { from: string; to: string } {
  const from = months.from === undefined ? series.firstPeriodStart : `${months.from}-01T00:00:00.000Z`;
  const to = months.to === undefined ? series.lastPeriodEnd : monthAfter(months.to);
  if (Date.parse(from) < Date.parse(to)) return { from, to };
  if (months.from !== undefined && months.to !== undefined) {
    throw new AppError("INVALID_INPUT", `to ${months.to} is before from ${months.from}.`, {
      fields: [{ field: "to", value: months.to, allowed: `${months.from} or later` }],
    });
  }
  return { from, to: from }; // nothing of the series lies there
}

function monthAfter(month: string): string {
  const [year = Number.NaN, number = Number.NaN] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString();
}
