import "server-only";
import type { Database } from "@/db/database";
import type { NewestChange } from "@/lib/contracts/api/scenarios/newest-changes";
import { summariseScenario } from "@/lib/model/scenario/summarise-scenario";
import { bigFive } from "@/lib/model/tracking/filed-series";
import { getBigFiveQuarters } from "./get-hyperscaler-years";
import { getPriceSeries } from "./get-price-series";
import type { SourcedScenarioInputs } from "./get-scenario-inputs";

const USD_PER_MWH_MONTHS = 12;

/** What moved with the newest period of each series that drives the verdict. */
export async function listNewestChanges(
  database: Database,
  sourced: SourcedScenarioInputs,
  asOf?: string,
): Promise<NewestChange[]> {
  const changes: NewestChange[] = [];
  const { points } = await getPriceSeries(database, sourced.electricity.seriesId, asOf);
  const [before, newest] = points.filter((point) => point.priceUsdPerMwh !== null).slice(-2);
  if (before?.priceUsdPerMwh && newest?.priceUsdPerMwh) {
    changes.push({
      kind: "electricity",
      region: sourced.electricity.region,
      newestPeriod: newest.periodStart.slice(0, 7),
      newestUsd: newest.priceUsdPerMwh,
      beforePeriod: before.periodStart.slice(0, 7),
      beforeUsd: before.priceUsdPerMwh,
      effectUsdBn: priceEffect(sourced, (newest.priceUsdPerMwh - before.priceUsdPerMwh) / USD_PER_MWH_MONTHS),
    });
  }
  const quarters = await getBigFiveQuarters(database, "capex", asOf);
  const [quarterBefore, quarterNewest] = quarters
    .filter((quarter) => quarter.companyCount === bigFive.length)
    .slice(-2);
  if (quarterBefore && quarterNewest) {
    changes.push({
      kind: "capex",
      region: null,
      newestPeriod: quarterNewest.calendarQuarter,
      newestUsd: quarterNewest.valueUsd,
      beforePeriod: quarterBefore.calendarQuarter,
      beforeUsd: quarterBefore.valueUsd,
      effectUsdBn: null,
    });
  }
  return changes;
}

/** The scenarios pay the mean of twelve months, so a month moves it by a twelfth. */
function priceEffect(sourced: SourcedScenarioInputs, changeUsdPerMwh: number): number | null {
  const { context, options, scenarios } = sourced.inputs;
  const base = scenarios.find(({ slug }) => slug === "base");
  if (!base) return null;
  const npvAt = (electricityPriceUsdPerMwh: number): number =>
    summariseScenario(context, { ...base.parameters, electricityPriceUsdPerMwh }, options).outputs
      .npvForwardUsdBn;
  const price = base.parameters.electricityPriceUsdPerMwh;
  return npvAt(price) - npvAt(price - changeUsdPerMwh);
}
