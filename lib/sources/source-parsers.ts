import { parseElexon } from "./elexon/parse-elexon";
import { parseEnergyCharts, zoneOfFileName } from "./energy-charts/parse-energy-charts";
import { parseEntsoe } from "./entsoe/parse-entsoe";
import { parseEurostat, type EurostatPriceRow } from "./eurostat/parse-eurostat";
import { parseNordPool } from "./nordpool/parse-nordpool";
import { parseRte } from "./rte/parse-rte";
import { parseAemo } from "./aemo/parse-aemo";
import { parseCaiso } from "./caiso/parse-caiso";
import { parseEia } from "./eia/parse-eia";
import { parseEmber } from "./ember/parse-ember";
import type { EpochRow } from "./epoch-row";
import { parseEpoch } from "./epoch/parse-epoch";
import { parseErcot } from "./ercot/parse-ercot";
import type { FilingRow } from "./filing-row";
import { parseFred } from "./fred/parse-fred";
import type { GpuRentalRow } from "./gpu-rental-row";
import { parseGpuRental } from "./gpu-rental/parse-gpu-rental";
import type { IndicatorRow } from "./indicator-row";
import { hourlyMarketOf, parseIsoNe } from "./iso-ne/parse-iso-ne";
import { parseMiso } from "./miso/parse-miso";
import { parseNyiso } from "./nyiso/parse-nyiso";
import type { ParsedBatch } from "./parsed-batch";
import { payloadText } from "./payload-text";
import { parsePjm } from "./pjm/parse-pjm";
import type { PriceRow } from "./price-row";
import { parsePrices } from "./prices/parse-prices";
import type { EdgarIndexRow } from "./sec-edgar/edgar-index-row";
import { parseSecEdgar, parseSecEdgarVintages } from "./sec-edgar/parse-sec-edgar";
import { parseSpp } from "./spp/parse-spp";
import type { StockPriceRow } from "./stock-price-row";
import type { TokenPriceRow } from "./token-price-row";
import { parseTokenPrices } from "./token-prices/parse-token-prices";

/** Takes the bytes as recorded, gzip or not. Throws an AppError (SOURCE_SCHEMA_CHANGED) for what it cannot understand. */
export type SourceParser<Row = SourceRow> = (payload: Uint8Array, origin?: PayloadOrigin) => ParsedBatch<Row>;

/** What is known of a payload beside its bytes: some answers do not say what was asked. */
export type PayloadOrigin = { fileName: string; retrievedAt: string };

export type SourceRow =
  | PriceRow
  | FilingRow
  | IndicatorRow
  | StockPriceRow
  | TokenPriceRow
  | GpuRentalRow
  | EpochRow
  | EurostatPriceRow
  | EdgarIndexRow;

/** One parser per folder of this directory, by the folder's name. */
export const sourceParsers: ReadonlyMap<string, SourceParser> = new Map<string, SourceParser>([
  [
    "eia",
    (payload, origin) =>
      parseEia(payloadText(payload), origin === undefined ? {} : { retrievedAt: origin.retrievedAt }),
  ],
  ["ember", (payload) => parseEmber(payloadText(payload))],
  ["ercot", parseErcot],
  ["caiso", parseCaiso],
  ["nyiso", parseNyiso],
  [
    "iso-ne",
    (payload, origin) => parseIsoNe(payload, { hourlyMarket: hourlyMarketOf(origin?.fileName ?? "") }),
  ],
  ["spp", parseSpp],
  ["miso", parseMiso],
  ["pjm", parsePjm],
  ["entsoe", parseEntsoe],
  [
    "energy-charts",
    (payload, origin) =>
      parseEnergyCharts(payloadText(payload), { zone: zoneOfFileName(origin?.fileName ?? "") }),
  ],
  ["nordpool", (payload) => parseNordPool(payloadText(payload))],
  ["elexon", (payload) => parseElexon(payloadText(payload))],
  ["rte", (payload) => parseRte(payloadText(payload))],
  ["sec-edgar", (payload, origin) => parseSecEdgar(payloadText(payload), origin)],
  ["aemo", parseAemo],
  ["eurostat", (payload) => parseEurostat(payloadText(payload))],
  ["fred", parseFred],
  ["prices", (payload) => parsePrices(payloadText(payload))],
  ["token-prices", (payload) => parseTokenPrices(payloadText(payload))],
  ["gpu-rental", (payload) => parseGpuRental(payloadText(payload))],
  ["epoch", parseEpoch],
]);

/** As the database stores a payload: of a company's facts every value ever filed, not only the newest. */
export const storedSourceParsers: ReadonlyMap<string, SourceParser> = new Map<string, SourceParser>([
  ...sourceParsers,
  ["sec-edgar", (payload, origin) => parseSecEdgarVintages(payloadText(payload), origin)],
]);
