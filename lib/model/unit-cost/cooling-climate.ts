/** Outdoor air of a site, degrees Celsius: means over the year, and what plant is designed for (exceeded 0.4 % of the hours). */
export type CoolingClimate = {
  meanWetBulbC: number;
  meanDryBulbC: number;
  designWetBulbC: number;
  designDryBulbC: number;
};

/** Evaporative plant cools towards the wet-bulb temperature, dry plant towards the dry-bulb and takes no water. */
export const heatRejections = ["evaporative", "dry"] as const;

export type HeatRejection = (typeof heatRejections)[number];

export type OutdoorRange = { meanC: number; designC: number };

/**
 * The temperature that bounds cooling: its mean and its design value.
 * @throws {RangeError} if a design temperature is below its mean, or a dry-bulb below its wet-bulb.
 */
export function outdoorRange(climate: CoolingClimate, rejection: HeatRejection): OutdoorRange {
  assertClimate(climate);
  return rejection === "dry"
    ? { meanC: climate.meanDryBulbC, designC: climate.designDryBulbC }
    : { meanC: climate.meanWetBulbC, designC: climate.designWetBulbC };
}

/**
 * Kelvin above a limit on average over a year whose temperature is spread evenly from mean - a to mean + a, a = design - mean:
 * E[max(0, T - limit)] = (design - limit)^2 / 4a within that span, mean - limit below it, 0 above.
 */
export function meanExcessK({ meanC, designC }: OutdoorRange, limitC: number): number {
  const swingK = designC - meanC;
  if (limitC >= designC) return 0;
  if (limitC <= meanC - swingK) return meanC - limitC;
  return (designC - limitC) ** 2 / (4 * swingK);
}

function assertClimate(climate: CoolingClimate): void {
  const { meanWetBulbC, meanDryBulbC, designWetBulbC, designDryBulbC } = climate;
  assertAtLeast("designWetBulbC", designWetBulbC, "meanWetBulbC", meanWetBulbC);
  assertAtLeast("designDryBulbC", designDryBulbC, "meanDryBulbC", meanDryBulbC);
  assertAtLeast("meanDryBulbC", meanDryBulbC, "meanWetBulbC", meanWetBulbC);
  assertAtLeast("designDryBulbC", designDryBulbC, "designWetBulbC", designWetBulbC);
}

function assertAtLeast(name: string, value: number, floorName: string, floor: number): void {
  if (!(value >= floor && value < Infinity)) {
    throw new RangeError(`${name} must be at least ${floorName} = ${floor}, got ${value}`);
  }
}
