import { topojson } from "chartjs-chart-geo";
import { europeCountryCodes } from "./europe-country-codes";
import type { MapName } from "./map-spec";
import { usStateFips } from "./us-state-fips";

type Topology = Parameters<typeof topojson.feature>[0];
export type AtlasTopology = Topology & {
  objects: Record<string, Extract<Topology["objects"][string], { type: "GeometryCollection" }>>;
};

export type MapFeature = ReturnType<typeof featuresOf>[number];

/** Shapes of a map's regions by the id a spec uses. Each atlas is a chunk of its own, loaded when its map is opened. */
export async function mapFeatures(map: MapName): Promise<Map<string, MapFeature>> {
  const [features, codes] =
    map === "us-states"
      ? [featuresOf((await import("us-atlas/states-10m.json")).default, "states"), usStateFips]
      : [
          featuresOf((await import("world-atlas/countries-50m.json")).default, "countries"),
          europeCountryCodes,
        ];
  const byCode = new Map(features.map((feature) => [String(feature.id), feature]));
  return new Map(
    Object.entries(codes).flatMap(([id, code]) => {
      const feature = byCode.get(code);
      return feature === undefined ? [] : [[id, feature] as const];
    }),
  );
}

function featuresOf(topology: AtlasTopology, name: string) {
  const object = topology.objects[name];
  return object === undefined ? [] : topojson.feature(topology, object).features;
}
