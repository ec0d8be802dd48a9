import { weakestEvidence, type EvidenceStatus } from "../evidence";
import { acceleratorCapital } from "../unit-cost/accelerator-hour-cost";
import type { FieldSource } from "../unit-cost/field-source";
import {
  quoteUnitCost,
  type UnitCostChoice,
  type UnitCostData,
  type UnitCostQuote,
} from "../unit-cost/quote-unit-cost";
import type { UnknownChoice } from "../unit-cost/unmeasured-choice";
import { delayCost } from "./delay-cost";
import type { EnergisedSite } from "./energised-sites";
import { gridLeadTime } from "./grid-lead-time";

/** What large customers of a zone pay, where no series of monthly prices is ingested. */
export type PublishedPrice = {
  zone: string;
  priceUsdPerMwh: number;
  period: string;
  evidence: EvidenceStatus;
  sourceTitle: string;
  sourceUrl: string | null;
  note: string | null;
};

export type MeritOrderInput = {
  data: UnitCostData;
  /** Its region is replaced by each in turn, and an electricity price set by hand is left out: prices are what is compared. */
  choice: UnitCostChoice;
  publishedPrices: readonly PublishedPrice[];
  sites: readonly EnergisedSite[];
  /** Years to a connection by zone, set by hand. */
  leadTimeYearsByZone: Readonly<Record<string, number>>;
};

export type MeritOrderRegion = {
  zone: string;
  /** Null without a price: the zone has sites, and nothing says what power costs there. */
  cost: MeritOrderCost | null;
  sites: readonly string[];
  /** Of facilities; 0 where no site is tracked, and then the zone has no width in the stack. */
  announcedMw: number;
  energisedMw: number;
  /** Where its step stands in the stack. Null without a price or without a tracked site. */
  span: { fromMw: number; toMw: number } | null;
  leadTime: { years: number; source: FieldSource; isOwn: boolean };
};

export type MeritOrderCost = {
  electricity: Omit<PublishedPrice, "zone">;
  unitCostUsdPerMtok: number;
  /** IT energy, losses and cooling: what the price of power moves. */
  energyUsdPerMtok: number;
  delayUsdPerMtok: number;
  /** Long-run marginal cost: unit cost and delay. */
  marginalUsdPerMtok: number;
  /** At the ends of the published lead time; null where it has no such end or is set by hand. */
  lowUsdPerMtok: number | null;
  highUsdPerMtok: number | null;
  evidence: EvidenceStatus;
};

/**
 * Zones from the cheapest long-run marginal token to the dearest, with the power announced in each.
 * @throws {RangeError} naming the field, its value and the allowed range.
 */
export function meritOrder(input: MeritOrderInput): MeritOrderRegion[] | { unknown: UnknownChoice } {
  const { electricityPriceUsdPerMwh: _own, ...overrides } = input.choice.overrides;
  const choice = { ...input.choice, overrides };
  const ingested = input.data.prices.filter(({ marketType }) => marketType === choice.marketType);
  const ingestedZones = new Set(ingested.map(({ zone }) => zone));
  const regions: MeritOrderRegion[] = [];
  for (const price of ingested) {
    if (price.zone === "US") continue; // the mean of its states
    const quote = quoteUnitCost(input.data, { ...choice, region: price.zone });
    if ("unknown" in quote) return quote;
    const { trailingYearMeanUsdPerMwh: priceUsdPerMwh, newestMonth: period, sourceTitle, sourceUrl } = price;
    const origin = { period, evidence: "reported" as const, sourceTitle, sourceUrl, note: null };
    regions.push(pricedRegion(input, price.zone, { priceUsdPerMwh, ...origin }, quote));
  }
  for (const { zone, ...price } of input.publishedPrices) {
    if (ingestedZones.has(zone)) continue;
    const quote = quoteUnitCost(input.data, {
      ...choice,
      region: undefined,
      overrides: { ...overrides, electricityPriceUsdPerMwh: price.priceUsdPerMwh },
    });
    if ("unknown" in quote) return quote;
    regions.push(pricedRegion(input, zone, price, quote));
  }
  const priced = new Set(regions.map(({ zone }) => zone));
  for (const zone of new Set(input.sites.map((site) => site.zone))) {
    if (zone === null || priced.has(zone)) continue;
    regions.push({ ...regionOf(input, zone), cost: null });
  }
  return stacked(regions);
}

function pricedRegion(
  input: MeritOrderInput,
  zone: string,
  electricity: MeritOrderCost["electricity"],
  { cost, inputs }: UnitCostQuote,
): MeritOrderRegion {
  const region = regionOf(input, zone);
  const { years, source } = region.leadTime;
  const capital = acceleratorCapital(inputs.input);
  const isOwned = inputs.input.leaseUsdPerItKwMonth === 0;
  const delayOf = (leadTimeYears: number) =>
    delayCost({
      itCapitalUsdPerItMw:
        (capital.serverUsd + capital.networkUsd + capital.storageUsd) * cost.acceleratorsPerItMw,
      facilityCapitalUsdPerItMw: isOwned ? inputs.input.facilityUsdPerItMw : 0,
      waccFraction: inputs.input.waccFraction,
      leadTimeYears,
      itLifeYears: inputs.input.itLifeYears,
      tokensPerItMwYear: cost.tokensPerItMwYear,
    }).usdPerMtok;
  const { lines, totalUsd } = cost.mtok;
  const delayUsdPerMtok = delayOf(years);
  const bound = (leadTimeYears: number | null) =>
    leadTimeYears === null || years !== source.value ? null : totalUsd + delayOf(leadTimeYears);
  return {
    ...region,
    cost: {
      electricity,
      unitCostUsdPerMtok: totalUsd,
      energyUsdPerMtok: lines.energyIt + lines.electricalLosses + lines.cooling,
      delayUsdPerMtok,
      marginalUsdPerMtok: totalUsd + delayUsdPerMtok,
      lowUsdPerMtok: bound(source.low),
      highUsdPerMtok: bound(source.high),
      evidence: weakestEvidence([...otherEvidence(inputs), electricity.evidence, source.evidence]),
    },
  };
}

/** A published price goes in as if set by hand, which makes no scenario of it. */
function otherEvidence({ fields }: UnitCostQuote["inputs"]): EvidenceStatus[] {
  return Object.entries(fields).flatMap(([field, { evidence }]) =>
    field === "electricityPriceUsdPerMwh" ? [] : [evidence],
  );
}

function regionOf(input: MeritOrderInput, zone: string): Omit<MeritOrderRegion, "cost"> {
  const sites = input.sites.filter((site) => site.zone === zone);
  const { source, isOwn } = gridLeadTime(zone, input.data.assumptions);
  return {
    zone,
    sites: sites.map(({ site }) => site),
    announcedMw: sites.reduce((sum, { announcedMw }) => sum + announcedMw, 0),
    energisedMw: sites.reduce((sum, { energisedMw }) => sum + energisedMw, 0),
    span: null,
    leadTime: { years: input.leadTimeYearsByZone[zone] ?? source.value, source, isOwn },
  };
}

/** Cheapest first; zones without a price last, the largest first. */
function stacked(regions: readonly MeritOrderRegion[]): MeritOrderRegion[] {
  const costOf = ({ cost }: MeritOrderRegion) => cost?.marginalUsdPerMtok ?? Infinity;
  let toMw = 0;
  return regions
    .toSorted(
      (a, b) => costOf(a) - costOf(b) || b.announcedMw - a.announcedMw || a.zone.localeCompare(b.zone),
    )
    .map((region) => {
      if (region.cost === null || region.announcedMw === 0) return region;
      const fromMw = toMw;
      toMw += region.announcedMw;
      return { ...region, span: { fromMw, toMw } };
    });
}
