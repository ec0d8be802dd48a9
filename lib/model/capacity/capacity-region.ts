export const capacityRegions = ["pjm", "ercot", "otherUnitedStates", "europe", "restOfWorld"] as const;

export type CapacityRegion = (typeof capacityRegions)[number];

const pjmStates = new Set("US-VA US-OH US-PA US-IL US-IN US-MD US-NJ US-DE US-WV".split(" "));

/** The region a power price's zone lies in; a state that PJM shares with others counts to PJM. */
export function capacityRegionOfZone(zone: string): CapacityRegion {
  if (pjmStates.has(zone)) return "pjm";
  if (zone === "US-TX") return "ercot";
  if (zone.startsWith("US")) return "otherUnitedStates";
  return europeanCountries.has(zone.slice(0, 2)) ? "europe" : "restOfWorld";
}

const europeanCountries = new Set(
  "AT BE BG CH CZ DE DK EE ES EU FI FR GB GR HR HU IE IT LT LU LV NL NO PL PT RO RS SE SI SK".split(" "),
);

/** Zone whose ingested power price a region pays; null where no dollar price is ingested and an assumption applies. */
export const priceZoneOfRegion: Record<CapacityRegion, string | null> = {
  pjm: "US-VA",
  ercot: "US-TX",
  otherUnitedStates: "US",
  europe: null,
  restOfWorld: null,
};
