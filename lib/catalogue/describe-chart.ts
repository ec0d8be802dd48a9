import { chartFileFormats } from "@/lib/contracts/chart-file-request";
import type { Locale } from "@/lib/format/locale";
import { chartJson } from "@/lib/reports/charts/chart-json";
import { buildNamedChart, type ChartOrder } from "./build-named-chart";
import type { ChartEntry } from "./chart-entry";
import { chartTitle } from "./chart-export-words";
import { reasonOf } from "./reason-of";

const FOR_THE_LOG = "it could not be made for a reason that is in the server log";

/**
 * A chart as a list names it: what it is about and where it is, without asking what it says today.
 * One that needs a parameter is named with its example.
 */
export function describeChart(entry: ChartEntry, locale: Locale, origin: string) {
  const { id, page, anchor, example } = entry;
  const addressOf = (name: string) => new URL(`/charts/${name}${example ?? ""}`, origin).href;
  return {
    id,
    title: chartTitle(entry, locale),
    page,
    anchor,
    address: addressOf(id),
    files: Object.fromEntries(chartFileFormats.map((format) => [format, addressOf(`${id}.${format}`)])),
  };
}

/** A chart of a batch; one that cannot be had says why and keeps none of the others back. */
export async function chartOrReason(entry: ChartEntry, order: ChartOrder) {
  try {
    return { status: "available" as const, ...chartJson(await buildNamedChart(entry, order)) };
  } catch (error) {
    const { id } = entry;
    const reason = reasonOf(error);
    if (reason === null) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return {
      status: "unavailable" as const,
      id,
      title: chartTitle(entry, order.locale),
      reason: reason ?? FOR_THE_LOG,
    };
  }
}
