import "server-only";
import { asc } from "drizzle-orm";
import type { Database } from "@/db/database";
import { filingFact } from "@/db/schema/filing-fact";
import { AppError } from "@/lib/errors/app-error";
import { fetchRetailSales } from "@/lib/sources/eia/client";
import { fetchWholesalePrices } from "@/lib/sources/ember/client";
import type { HttpOptions } from "@/lib/sources/http-fetch";
import { companyFactsClient } from "@/lib/sources/sec-edgar/client";
import type { IngestPayload } from "./run-ingest";

export const liveSourceIds = ["eia", "ember", "sec-edgar"] as const;

export type LiveSourceId = (typeof liveSourceIds)[number];

export type LiveSettings = {
  eiaApiKey: string | undefined;
  secUserAgent: string | undefined;
  /** YYYY-MM, inclusive; only EIA is asked for a range, the others deliver their whole history. */
  fromMonth: string | null;
  toMonth: string | null;
  now: () => string;
  http?: HttpOptions;
};

const RETAIL_SECTORS = ["IND", "COM"]; // industrial and commercial: what a data centre may be billed as
const REVISED_YEARS = 2; // the EIA replaces a year's monthly figures with final ones up to October of the next

/** Why a source cannot be asked at all; null when it can. */
export function missingSetting(sourceId: LiveSourceId, settings: LiveSettings): string | null {
  if (sourceId === "eia" && settings.eiaApiKey === undefined) {
    return "EIA_API_KEY is not set; a free key comes from https://www.eia.gov/opendata/register.php";
  }
  if (sourceId === "sec-edgar" && settings.secUserAgent === undefined) {
    return 'SEC_USER_AGENT is not set; the SEC asks for a name and an address, such as "Jane Doe jane@example.org"';
  }
  return null;
}

export function livePayloads(
  database: Database,
  sourceId: LiveSourceId,
  settings: LiveSettings,
): AsyncIterable<IngestPayload | AppError> {
  switch (sourceId) {
    case "eia":
      return retailPrices(settings);
    case "ember":
      return wholesalePrices(settings);
    case "sec-edgar":
      return companyFacts(database, settings);
  }
}

async function* retailPrices(settings: LiveSettings): AsyncGenerator<IngestPayload> {
  const request = {
    apiKey: settings.eiaApiKey ?? "",
    fromMonth: settings.fromMonth ?? `${Number(settings.now().slice(0, 4)) - REVISED_YEARS}-01`,
    ...(settings.toMonth === null ? {} : { toMonth: settings.toMonth }),
    sectorIds: RETAIL_SECTORS,
  };
  for await (const text of fetchRetailSales(request, settings.http)) {
    yield payload(text, "https://api.eia.gov/v2/electricity/retail-sales/data/", settings.now());
  }
}

async function* wholesalePrices(settings: LiveSettings): AsyncGenerator<IngestPayload> {
  const { text, lastModified } = await fetchWholesalePrices("monthly", settings.http);
  const fetched = payload(
    text,
    "https://ember-energy.org/data/european-wholesale-electricity-price-data/",
    settings.now(),
  );
  const publishedMs = Date.parse(lastModified ?? "");
  yield Number.isNaN(publishedMs) ? fetched : { ...fetched, knownAt: new Date(publishedMs).toISOString() };
}

/** Every company the database already has figures of; one that the SEC cannot deliver does not stop the others. */
async function* companyFacts(
  database: Database,
  settings: LiveSettings,
): AsyncGenerator<IngestPayload | AppError> {
  const fetchFacts = companyFactsClient(settings.secUserAgent ?? "", settings.http);
  const companies = await database
    .selectDistinct({ cik: filingFact.cik })
    .from(filingFact)
    .orderBy(asc(filingFact.cik));
  for (const { cik } of companies) {
    try {
      const url = `https://data.sec.gov/api/xbrl/companyfacts/CIK${cik.padStart(10, "0")}.json`;
      yield payload(await fetchFacts(cik), url, settings.now());
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      yield error;
    }
  }
}

function payload(text: string, sourceUrl: string, retrievedAt: string): IngestPayload {
  return { bytes: new TextEncoder().encode(text), sourceUrl, retrievedAt, knownAt: retrievedAt };
}
