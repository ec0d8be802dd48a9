export const capacityRegions = ["pjm", "ercot", "otherUnitedStates", "europe", "restOfWorld"] as const;

export type CapacityRegion = (typeof capacityRegions)[number];

/** Zone whose ingested power price a region pays; null where no dollar price is ingested and an assumption applies. */
export const priceZoneOfRegion: Record<CapacityRegion, string | null> = {
  pjm: "US-VA",
  ercot: "US-TX",
  otherUnitedStates: "US",
  europe: null,
  restOfWorld: null,
};
