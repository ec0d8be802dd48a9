/** Everything that can hold back a GW of AI capacity, in the order it is built. */
export const capacityConstraints = [
  "packaging",
  "memory",
  "optics",
  "grid",
  "gasTurbine",
  "reciprocatingEngine",
  "fuelCell",
  "nuclear",
  "cooling",
  "shell",
  "capital",
] as const;

export type CapacityConstraint = (typeof capacityConstraints)[number];

/** Power behind the customer's meter. */
export const onSiteSources = ["gasTurbine", "reciprocatingEngine", "fuelCell", "nuclear"] as const;

export type OnSiteSource = (typeof onSiteSources)[number];

export type PowerSource = "grid" | OnSiteSource;

export const powerSources: readonly PowerSource[] = ["grid", ...onSiteSources];

/** What a whole fleet needs one of: power counts as one limit whichever source it comes from. */
export const fleetLimits = ["packaging", "memory", "optics", "power", "cooling", "shell", "capital"] as const;

export type FleetLimit = (typeof fleetLimits)[number];
