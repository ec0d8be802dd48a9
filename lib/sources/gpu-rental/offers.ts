import { AppError } from "@/lib/errors/app-error";
import { isoCalendarDate } from "../calendar-date";
import { columnOf, lineRecord, misfit, type CsvTable } from "../csv-table";
import { normaliseHeader } from "../parse-csv-payload";
import { isRecord } from "../parse-json-payload";
import { readDecimalCell } from "../read-decimal-cell";
import { countOf, type GpuQuote, type GpuRentalCollection } from "./collect-gpu-rentals";

type Fields = Readonly<Record<string, unknown>>;

const offerTerms = {
  quote: "offer",
  windowStart: null,
  publishedOn: null,
  methodVersion: null,
  confidence: null,
  confidenceReason: null,
  sampleCount: 1,
} as const satisfies Partial<GpuQuote>;

export function isObservationTable(table: CsvTable): boolean {
  return ["gpuname", "dphpergpu", "collectedutc"].every((name) => columnOf(table, name) >= 0);
}

/** CRI observations: Vast.ai offers of one accelerator on one day, USD per hour. */
export function addObservationTable(table: CsvTable, collection: GpuRentalCollection): void {
  const cell = (line: readonly string[], name: string) => line[columnOf(table, normaliseHeader(name))] ?? "";
  for (const line of table.lines) {
    const lengthProblem = misfit(table, line);
    if (lengthProblem !== null) {
      collection.reject(lengthProblem, lineRecord(table, line));
      continue;
    }
    collection.add(
      {
        ...offerTerms,
        accelerator: cell(line, "gpu_name"),
        price: cell(line, "dph_per_gpu"),
        machinePrice: cell(line, "dph_total"),
        observedOn: isoCalendarDate(cell(line, "collected_utc")),
        region: cell(line, "geolocation") || null,
        provider: "vast.ai",
        priceType: null,
        acceleratorCount: countOf(cell(line, "num_gpus")),
        offerId: cell(line, "listing_id") || null,
      },
      lineRecord(table, line),
    );
  }
}

/** The offers of Vast.ai's API or its command line; null when the payload is something else. */
export function vastOffers(payload: unknown): Fields[] | null {
  const offers = isRecord(payload) ? payload["offers"] : payload;
  const list = isRecord(offers) ? [offers] : offers;
  if (!Array.isArray(list)) return null;
  const isOffer = (entry: unknown) => isRecord(entry) && "gpu_name" in entry && "dph_total" in entry;
  return list.every(isOffer) ? list.filter(isRecord) : null;
}

/** Vast.ai quotes the whole machine, storage included, and dates no offer. */
export function addVastOffers(offers: readonly Fields[], collection: GpuRentalCollection): void {
  for (const offer of offers) {
    const acceleratorCount = countOf(offer["num_gpus"]);
    const { value: machinePrice } = readDecimalCell(offer["dph_total"]);
    const { gpu_name: accelerator, geolocation, id, is_bid: isBid } = offer;
    if (acceleratorCount === null || typeof accelerator !== "string") {
      collection.reject("no count or name of accelerators", offer);
      continue;
    }
    collection.add(
      {
        ...offerTerms,
        accelerator,
        price:
          machinePrice === null
            ? offer["dph_total"]
            : Number((machinePrice / acceleratorCount).toPrecision(12)),
        observedOn: null,
        region: typeof geolocation === "string" && geolocation !== "" ? geolocation : null,
        provider: "vast.ai",
        priceType: typeof isBid === "boolean" ? (isBid ? "interruptible" : "on_demand") : null,
        acceleratorCount,
        offerId: typeof id === "number" || typeof id === "string" ? String(id) : null,
      },
      offer,
    );
  }
}

/** CRI reference rates: list prices of clouds, posted rather than paid. @throws {AppError} when there is no list. */
export function addRateCards(payload: Fields, collection: GpuRentalCollection): void {
  const { results, collection_date: collectionDate } = payload;
  if (!Array.isArray(results)) {
    throw new AppError("SOURCE_SCHEMA_CHANGED", "gpu-rental: the reference rates have no list of results");
  }
  for (const result of results) {
    const fields = isRecord(result) ? result : {};
    const field = (name: string) =>
      typeof fields[name] === "string" && fields[name] !== "" ? fields[name] : null;
    const observedOn = isoCalendarDate(field("collected_utc") ?? String(collectionDate));
    collection.add(
      {
        ...offerTerms,
        quote: "rate-card",
        accelerator: field("gpu_model") ?? "",
        price: fields["price_per_gpu_hr"],
        machinePrice: fields["vm_price_hr"],
        observedOn,
        region: field("region"),
        provider: field("source"),
        priceType: field("price_type"),
        acceleratorCount: countOf(fields["gpus_per_vm"]),
        offerId: field("source_id") ?? field("sku"),
      },
      result,
    );
  }
}
