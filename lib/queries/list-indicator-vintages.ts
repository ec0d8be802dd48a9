import "server-only";
import type { Database } from "@/db/database";
import { energisedPower } from "@/lib/model/capacity/energised-sites";
import type { VintageGap } from "@/lib/model/tracking/combine-vintages";
import { transformIndicator } from "@/lib/model/tracking/indicator-definitions";
import { indicatorKeys, type IndicatorKey, type IndicatorPoint } from "@/lib/model/tracking/indicators";
import { listAcceleratorVintages } from "./list-accelerator-vintages";
import { listFiledIndicators } from "./list-filed-indicators";
import { listPowerPriceVintages } from "./list-power-price-vintages";
import { listRunRateVintages } from "./list-run-rate-vintages";
import { listSiteMilestones } from "./list-site-milestones";

const MW_PER_GW = 1000;
const FIRST_SITE_YEAR = 2022;
const SITE_SD = 0.1; // assumed (grade A): power is read off satellite pictures and permits

export type IndicatorSeries = {
  points: IndicatorPoint[];
  /** Quarters that some members of an indicator have and others lack; none is missing where the figure is off its scale. */
  gaps: (VintageGap & { indicator: IndicatorKey })[];
};

/** Why an indicator has no series. */
export type UnresolvedSeries = {
  indicator: IndicatorKey;
  reason: "not-stored" | "days-not-quarters" | "statements-not-series" | "not-known-then";
};

export type IndicatorVintages = IndicatorSeries & { unresolved: UnresolvedSeries[] };

/** Indicators of which nothing, or nothing by the quarter, is stored. */
const unstored: UnresolvedSeries[] = [
  { indicator: "rentalPrice", reason: "days-not-quarters" },
  { indicator: "debtIssuance", reason: "not-stored" },
  { indicator: "tokenVolume", reason: "statements-not-series" },
  { indicator: "impairments", reason: "not-stored" },
];

/** Indicator series as the world knew them at `asOf`: quarterly flows in every vintage until then, none of it later. */
export async function listIndicatorVintages(database: Database, asOf?: string): Promise<IndicatorVintages> {
  const day = asOf?.slice(0, 10);
  const series = [
    await listFiledIndicators(database, day),
    await listRunRateVintages(database, day),
    await listAcceleratorVintages(database),
    await listPowerPriceVintages(database),
    await listEnergisedPower(database, asOf),
  ];
  const points = series
    .flatMap((each) => each.points)
    .filter(({ knownAt }) => day === undefined || knownAt <= day);
  const stored = new Set(points.map(({ indicator }) => indicator));
  const unknown = indicatorKeys.filter(
    (indicator) => !stored.has(indicator) && !unstored.some((each) => each.indicator === indicator),
  );
  return {
    points,
    gaps: series.flatMap((each) => each.gaps),
    unresolved: [
      ...unknown.map((indicator) => ({ indicator, reason: "not-known-then" as const })),
      ...unstored,
    ],
  };
}

/** Power of the tracked sites as observed, never as expected, at the end of each quarter. */
async function listEnergisedPower(database: Database, asOf: string | undefined): Promise<IndicatorSeries> {
  const { milestones, source } = await listSiteMilestones(database, asOf);
  if (source === null) return { points: [], gaps: [] };
  const points = energisedPower(milestones, FIRST_SITE_YEAR)
    .filter(({ dating, facilityMw }) => dating === "observed" && facilityMw > 0)
    .map(({ quarter, facilityMw }): IndicatorPoint => {
      const value = facilityMw / MW_PER_GW;
      return {
        indicator: "energisedPower",
        quarter,
        value,
        transformed: transformIndicator("energisedPower", value),
        observationSd: SITE_SD,
        knownAt: source.knownOn,
        dating: "publication",
        evidence: "estimated",
        sourceTitle: source.title,
        sourceUrl: source.url,
      };
    });
  return { points, gaps: [] };
}
