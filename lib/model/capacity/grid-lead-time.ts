import { sourceFromAssumption, type CostAssumption, type FieldSource } from "../unit-cost/field-source";

const NORTHERN_VIRGINIA = "S50";
const GERMANY = "S51";
const FLAP_D = "S52"; // Frankfurt, London, Amsterdam, Paris, Dublin; Frankfurt's country has a row of its own
const ASIA_PACIFIC = "S53";
const ANY_LARGE_LOAD = "Q13";

/** Row of the assumptions with the wait for a large grid connection; zones not here have none of their own. */
const assumptionIdByZone: Readonly<Record<string, string>> = {
  "US-VA": NORTHERN_VIRGINIA,
  DE: GERMANY,
  GB: FLAP_D,
  NL: FLAP_D,
  FR: FLAP_D,
  IE: FLAP_D,
  AU: ASIA_PACIFIC,
  CN: ASIA_PACIFIC,
  JP: ASIA_PACIFIC,
  MY: ASIA_PACIFIC,
  SG: ASIA_PACIFIC,
};

export type GridLeadTime = {
  /** In years. */
  source: FieldSource;
  /** False: no figure of the zone's own was found, and the one for any large load stands in. */
  isOwn: boolean;
};

/** @throws {RangeError} if the assumptions lack a row this rests on. */
export function gridLeadTime(zone: string, assumptions: readonly CostAssumption[]): GridLeadTime {
  const ownId = assumptionIdByZone[zone];
  const id = ownId ?? ANY_LARGE_LOAD;
  const row = assumptions.find((assumption) => assumption.id === id);
  if (row === undefined) throw new RangeError(`assumptions must hold ${id}, got none`);
  return { source: sourceFromAssumption(row), isOwn: ownId !== undefined };
}
