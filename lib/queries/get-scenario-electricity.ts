import "server-only";
import { eq, min } from "drizzle-orm";
import type { Database } from "@/db/database";
import { observation } from "@/db/schema/observation";
import { AppError } from "@/lib/errors/app-error";
import { getLatestPrice, type LatestPrice } from "./get-latest-price";
import { isoInstant } from "./iso-instant";

export type ScenarioElectricity = {
  region: string;
  seriesId: string;
  /** Mean of the newest twelve months; what the base case pays. */
  trailingYearMeanUsdPerMwh: number;
  newest: LatestPrice["newest"];
  attribution: string;
  licenceName: string;
  redistribution: boolean;
};

/**
 * The industrial power price that scenarios scale.
 * @throws {AppError} NOT_FOUND naming the region without twelve months of prices, or the day before they were known.
 */
export async function getScenarioElectricity(
  database: Database,
  region: string,
  asOf: string | undefined,
): Promise<ScenarioElectricity> {
  const seriesId = `eia:${region}:retail-industrial`;
  const price = await findPrice(database, seriesId, asOf);
  if (price === null || price.trailingYearMeanUsdPerMwh === null) {
    const isOfTheDay =
      asOf !== undefined &&
      ((await findPrice(database, seriesId, undefined))?.trailingYearMeanUsdPerMwh ?? null) !== null;
    throw isOfTheDay ? await notKnownYet(database, seriesId, { region, asOf }) : noPrice(region, price);
  }
  return {
    region,
    seriesId,
    trailingYearMeanUsdPerMwh: price.trailingYearMeanUsdPerMwh,
    newest: price.newest,
    attribution: price.attribution,
    licenceName: price.licenceName,
    redistribution: price.redistribution,
  };
}

/** Null for a series nobody has delivered, or of which nothing was known at `asOf`. */
function findPrice(
  database: Database,
  seriesId: string,
  asOf: string | undefined,
): Promise<LatestPrice | null> {
  return getLatestPrice(database, seriesId, asOf).catch((error: unknown) => {
    if (!(error instanceof AppError) || error.code !== "NOT_FOUND") throw error;
    return null;
  });
}

async function notKnownYet(
  database: Database,
  seriesId: string,
  { region, asOf }: { region: string; asOf: string },
): Promise<AppError> {
  const [row] = await database
    .select({ first: min(observation.knownAt) })
    .from(observation)
    .where(eq(observation.seriesId, seriesId));
  const first = row?.first ?? null;
  const isBeforeAll = first !== null && Date.parse(asOf) < Date.parse(first);
  const missing = isBeforeAll ? "No industrial power price" : "No whole year of industrial power prices";
  return new AppError("NOT_FOUND", `${missing} for ${region} was known at ${asOf}.`, {
    fields: [
      { field: "asOf", value: asOf, allowed: isBeforeAll ? `from ${isoInstant(first)} on` : "a later day" },
    ],
  });
}

function noPrice(region: string, price: LatestPrice | null): AppError {
  const message =
    price === null
      ? `There is no industrial power price in US dollars for ${region}.`
      : `${price.id} has fewer than twelve whole months.`;
  const allowed = "US or a US state such as US-VA with twelve months of prices";
  return new AppError("NOT_FOUND", message, { fields: [{ field: "region", value: region, allowed }] });
}
