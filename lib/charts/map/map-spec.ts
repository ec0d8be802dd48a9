import type { DisplayUnit } from "@/lib/format/display-unit";

export const mapNames = ["us-states", "europe"] as const;
export type MapName = (typeof mapNames)[number];

/** Prices by state or country as a map; plain data, drawn in the browser only. */
export type MapData = {
  map: MapName;
  unit: DisplayUnit;
  valueLabel: string;
  /** `id` is the postal code of a state or the ISO 3166 code of a country; value null: known to lack a figure. */
  regions: readonly { id: string; label: string; value: number | null }[];
};

export type MapSpec = { kind: "map" } & MapData;
