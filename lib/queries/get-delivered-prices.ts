import "server-only";
import type { Database } from "@/db/database";
import type {
  DeliveredPrices,
  DeliveredPricesRequest,
  DeliveredRegion,
} from "@/lib/contracts/delivered-prices";
import type { PowerSeriesHead } from "@/lib/contracts/power-series";
import type { TrailingYear } from "@/lib/contracts/trailing-year";
import { AppError } from "@/lib/errors/app-error";
import { blendContract, type ContractTerms } from "@/lib/model/power-price/blend-contract";
import { capacityPart, type LoadFactorRange } from "@/lib/model/power-price/capacity-part";
import { deliveredPrice } from "@/lib/model/power-price/delivered-price";
import {
  deliveredParts,
  type DeliveredPart,
  type MissingPrice,
  type SourcedPrice,
} from "@/lib/model/power-price/power-price-part";
import { sourceFromAssumption } from "@/lib/model/unit-cost/field-source";
import { perMwhFactor } from "@/lib/units/price-unit";
import { listAssumptions } from "./list-assumptions";
import { listPowerPriceParts, type StoredPricePart } from "./list-power-price-parts";
import { listTrailingYears } from "./list-trailing-years";

const LOAD_FACTOR_ASSUMPTION = "E04";
const CAPACITY_UNIT = "USD/MW-day";
const CURRENCY_ORDER = ["USD", "EUR"]; // then the others by name

const storedNames: Record<DeliveredPart, StoredPricePart["part"]> = {
  energy: "energy",
  capacity: "capacity",
  transmissionAndDistribution: "transmission-and-distribution",
  riders: "riders",
};

type Followed = { heads: Map<string, PowerSeriesHead>; years: Map<string, TrailingYear> };
type Terms = { loadFactor: LoadFactorRange; contract: ContractTerms | null; followed: Followed };

/**
 * What a data center pays for power, region by region, part by part, as known at `asOf`. `series` are those that may
 * be shown: a part that follows another one is unresolved.
 * @throws {AppError} NOT_FOUND when the database lacks the load factor or, with a contract, its price.
 */
export async function getDeliveredPrices(
  database: Database,
  request: DeliveredPricesRequest,
  series: readonly PowerSeriesHead[],
): Promise<DeliveredPrices> {
  const stored = await listPowerPriceParts(database, request.asOf ?? new Date().toISOString());
  const named = new Set(stored.flatMap(({ seriesId }) => seriesId ?? []));
  const heads = series.filter(({ id }) => named.has(id));
  const followed: Followed = {
    heads: new Map(heads.map((head) => [head.id, head])),
    years: await listTrailingYears(database, heads, request.asOf),
  };
  const sourcedLoadFactor = await getLoadFactor(database);
  const loadFactor = statedLoadFactor(sourcedLoadFactor, request.loadFactorFraction);
  const ppaOffers = stored
    .filter(({ part }) => part === "ppa")
    .flatMap((row) => {
      const price = sourcedPrice(row, { loadFactor, contract: null, followed });
      return price === null ? [] : [{ name: row.regionName, ...price }];
    });
  const contract = contractTerms(request, ppaOffers);
  const terms = { loadFactor, contract, followed };
  const regionIds = [...new Set(stored.filter(({ part }) => part !== "ppa").map((row) => row.regionId))];
  return {
    loadFactor,
    sourcedLoadFactor,
    ppa: contract && {
      shareFraction: contract.shareFraction,
      priceUsdPerMwh: contract.contract.pricePerMwh,
      shapeUsdPerMwh: contract.shapeAndBasisPerMwh,
      evidence: contract.contract.evidence,
      origin: contract.contract.origin,
    },
    ppaOffers,
    regions: regionIds
      .map((regionId) =>
        regionPrice(
          stored.filter((row) => row.regionId === regionId),
          terms,
        ),
      )
      .toSorted(
        (a, b) =>
          currencyRank(a) - currencyRank(b) ||
          a.currency.localeCompare(b.currency) ||
          a.regionName.localeCompare(b.regionName),
      ),
  };
}

function currencyRank({ currency }: DeliveredRegion): number {
  const rank = CURRENCY_ORDER.indexOf(currency);
  return rank < 0 ? CURRENCY_ORDER.length : rank;
}

function regionPrice(rows: readonly StoredPricePart[], terms: Terms): DeliveredRegion {
  const rowOf = (name: StoredPricePart["part"]) => rows.find(({ part }) => part === name);
  const { regionId, regionName } = rows[0] ?? { regionId: "", regionName: "" };
  const retail = rowOf("retail-average");
  const currency = (rows.find(({ part }) => part !== "retail-average") ?? retail)?.currency ?? "";
  const parts = deliveredParts.map((part) => {
    const row = rowOf(storedNames[part]);
    let price = row === undefined ? null : sourcedPrice(row, terms);
    if (part === "energy" && terms.contract !== null && currency === "USD") {
      price = blendContract(price, terms.contract);
    }
    return price === null
      ? { part, price, missing: missingPrice(row, terms) }
      : { part, price, missing: null };
  });
  const retailPrice = retail === undefined ? null : sourcedPrice(retail, terms);
  const { unresolvedParts, ...delivered } = deliveredPrice(parts);
  return {
    regionId,
    regionName,
    currency,
    parts,
    ...delivered,
    unresolvedParts: [...unresolvedParts],
    retailAverage: retail && retailPrice ? { ...retailPrice, currency: retail.currency } : null,
    retailMissing: retailPrice === null ? missingPrice(retail, terms) : null,
  };
}

/** Null where the row says that nothing was found, or its series has no whole year known then. */
function sourcedPrice(row: StoredPricePart, { loadFactor, followed }: Terms): SourcedPrice | null {
  const origin = {
    title: row.sourceTitle,
    url: row.sourceUrl,
    period: row.period,
    verification: row.verification,
    licence: null,
    seriesId: row.seriesId,
    note: row.note,
  };
  if (row.seriesId !== null) {
    const head = followed.heads.get(row.seriesId);
    const year = followed.years.get(row.seriesId)?.year ?? null;
    if (head === undefined || year === null) return null;
    return {
      pricePerMwh: year.meanPerMwh,
      lowPerMwh: year.lowestMonthPerMwh,
      highPerMwh: year.highestMonthPerMwh,
      evidence: row.evidence,
      origin: { ...origin, url: head.sourceUrl, licence: head.licenceName, period: year.lastMonth },
    };
  }
  if (row.value === null) return null;
  const { evidence } = row;
  if (row.unit === CAPACITY_UNIT) return capacityPart(row.value, loadFactor, { evidence, origin });
  const factor = perMwhFactor(row.unit);
  if (factor === null)
    throw new AppError("INVALID_INPUT", `${row.id} is in ${row.unit}, not per kWh or MWh.`);
  const scaled = (value: number | null) => (value === null ? null : value * factor);
  return {
    pricePerMwh: row.value * factor,
    lowPerMwh: scaled(row.low),
    highPerMwh: scaled(row.high),
    evidence,
    origin,
  };
}

function missingPrice(row: StoredPricePart | undefined, { followed }: Terms): MissingPrice {
  const note = row?.note ?? null;
  if (row?.seriesId == null) return { reason: "no-sourced-figure", note };
  const reason = followed.heads.has(row.seriesId) ? "no-whole-year" : "series-not-shown";
  return { reason, note: row.seriesId };
}

async function getLoadFactor(database: Database): Promise<DeliveredPrices["loadFactor"]> {
  const assumption = (await listAssumptions(database)).find(({ id }) => id === LOAD_FACTOR_ASSUMPTION);
  if (assumption === undefined) {
    throw new AppError(
      "NOT_FOUND",
      `The database has no load factor (assumption ${LOAD_FACTOR_ASSUMPTION}).`,
    );
  }
  const { value, low, high, evidence, sourceTitle, sourceUrl, asOf, verification, note } =
    sourceFromAssumption(assumption);
  const origin = {
    title: sourceTitle,
    url: sourceUrl,
    period: asOf ?? "",
    verification,
    licence: null,
    seriesId: null,
    note,
  };
  return { fraction: value, lowFraction: low, highFraction: high, evidence, origin };
}

/** A stated one has no range: it is what it is. */
function statedLoadFactor(
  sourced: DeliveredPrices["loadFactor"],
  fraction: number | undefined,
): DeliveredPrices["loadFactor"] {
  if (fraction === undefined) return sourced;
  return { ...sourced, fraction, lowFraction: null, highFraction: null, evidence: "scenario" };
}

function contractTerms(
  { ppaShareFraction, ppaPriceUsdPerMwh, ppaShapeUsdPerMwh }: DeliveredPricesRequest,
  offers: DeliveredPrices["ppaOffers"],
): ContractTerms | null {
  if (ppaShareFraction === undefined || ppaShareFraction === 0 || ppaShapeUsdPerMwh === undefined)
    return null;
  const cheapest = offers.toSorted((a, b) => a.pricePerMwh - b.pricePerMwh)[0];
  const statedPrice: SourcedPrice | null =
    ppaPriceUsdPerMwh === undefined
      ? null
      : {
          pricePerMwh: ppaPriceUsdPerMwh,
          lowPerMwh: null,
          highPerMwh: null,
          evidence: "scenario",
          origin: {
            title: "Stated in the request",
            url: null,
            period: "",
            verification: "overridden",
            licence: null,
            seriesId: null,
            note: null,
          },
        };
  const contract = statedPrice ?? cheapest;
  if (contract === undefined)
    throw new AppError("NOT_FOUND", "The database has no contract offer; state ppaPriceUsdPerMwh.");
  return { shareFraction: ppaShareFraction, contract, shapeAndBasisPerMwh: ppaShapeUsdPerMwh };
}
