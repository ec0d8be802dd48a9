import { AppError } from "@/lib/errors/app-error";
import { collectPrices, type PriceCollection } from "../collect-prices";
import type { ParsedBatch } from "../parsed-batch";
import { childrenNamed, parseXmlPayload, textAt, type XmlElement } from "../parse-xml-payload";
import { payloadFiles } from "../payload-files";
import type { MarketType, PriceRow } from "../price-row";
import { biddingZone } from "./bidding-zone";
import { addPricePeriod, curveTypes } from "./price-period";

const DAY_AHEAD_PRICES = "A44";
const DAILY_CONTRACT = "A01";
const SEQUENCE = "classificationSequence_AttributeInstanceComponent.position";

/** The second sequence is another auction of the same day, with prices of its own. */
const marketTypeOfSequence = new Map<string | null, MarketType>([
  [null, "day-ahead"],
  ["1", "day-ahead"],
  ["2", "day-ahead-sequence-2"],
]);

/**
 * Day-ahead prices of the ENTSO-E transparency platform (document A44), one document or a ZIP of them. An acknowledgement
 * that no data match, or an empty body, which the platform sends too, is an answer without rows.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for any other document or acknowledgement.
 */
export function parseEntsoe(payload: Uint8Array): ParsedBatch<PriceRow> {
  if (isBlank(payload)) return { rows: [], rejected: [], emptyReason: "the answer has no body" };
  const collection = collectPrices();
  const reasons: string[] = [];
  for (const { text } of payloadFiles("entsoe", payload)) {
    if (text.trim() === "") continue;
    const reason = addDocument(collection, parseXmlPayload("entsoe", text));
    if (reason !== null) reasons.push(reason);
  }
  const [emptyReason] = reasons;
  return collection.batch.rows.length === 0 && emptyReason !== undefined
    ? { ...collection.batch, emptyReason }
    : collection.batch;
}

function isBlank(payload: Uint8Array): boolean {
  return payload.every((byte) => byte <= 0x20); // stops at the first letter
}

/** @returns why the document holds no rows, in the platform's words; null when it holds time series. */
function addDocument(collection: PriceCollection, document: XmlElement): string | null {
  if (document.name === "Acknowledgement_MarketDocument") {
    const text = textAt(document, "Reason", "text") ?? "no reason given";
    if (/no matching data/i.test(text)) return text;
    throw changed(`the platform refused: ${textAt(document, "Reason", "code") ?? ""} ${text}`);
  }
  const type = textAt(document, "type");
  if (document.name !== "Publication_MarketDocument" || type !== DAY_AHEAD_PRICES) {
    throw changed(`expected day-ahead prices (A44), got ${document.name} of type ${type ?? "none"}`);
  }
  const series = childrenNamed(document, "TimeSeries");
  for (const timeSeries of series) addTimeSeries(collection, timeSeries);
  return series.length === 0 ? "the document holds no time series" : null;
}

function addTimeSeries(collection: PriceCollection, series: XmlElement): void {
  const eic = textAt(series, "in_Domain.mRID") ?? "";
  const currency = textAt(series, "currency_Unit.name") ?? "";
  const measure = textAt(series, "price_Measure_Unit.name") ?? "";
  const curve = textAt(series, "curveType") ?? "A01";
  const contract = textAt(series, "contract_MarketAgreement.type") ?? DAILY_CONTRACT;
  const sequence = textAt(series, SEQUENCE);
  const marketType = marketTypeOfSequence.get(sequence);
  const raw = { mRID: textAt(series, "mRID"), zone: eic, currency, measure, curve, contract, sequence };
  const problems: [boolean, string][] = [
    [eic === "", "no bidding zone (in_Domain.mRID)"],
    [
      eic !== (textAt(series, "out_Domain.mRID") ?? eic),
      "a price of a border, not of a zone: in and out differ",
    ],
    [!/^[A-Z]{3}$/.test(currency), `currency "${currency}" is no ISO 4217 code`],
    [measure !== "MWH", `price per "${measure}", expected per MWH`],
    [contract !== DAILY_CONTRACT, `contract type ${contract} is not the daily one: an intraday price`],
  ];
  const problem = problems.find(([applies]) => applies)?.[1];
  if (problem !== undefined) return collection.reject(problem, raw);
  if (marketType === undefined) {
    return collection.reject(`classification sequence ${sequence} is neither 1 nor 2`, raw);
  }
  const curveType = curveTypes.find((known) => known === curve);
  if (curveType === undefined) return collection.reject(`curve type ${curve}; allowed: A01, A03`, raw);
  const head = { zone: biddingZone(eic), marketType, currency, unit: `${currency}/MWh` };
  const periods = childrenNamed(series, "Period");
  if (periods.length === 0) collection.reject("a time series without a period", raw);
  for (const period of periods) addPricePeriod(collection, head, curveType, period);
}

function changed(problem: string): AppError {
  return new AppError("SOURCE_SCHEMA_CHANGED", `entsoe: ${problem}`);
}
