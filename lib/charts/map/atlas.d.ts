// The atlases carry no types, and the compiler would spell out the type of every coordinate.
declare module "us-atlas/states-10m.json" {
  import type { AtlasTopology } from "@/lib/charts/map/map-features";

  const topology: AtlasTopology;
  export default topology;
}

declare module "world-atlas/countries-50m.json" {
  import type { AtlasTopology } from "@/lib/charts/map/map-features";

  const topology: AtlasTopology;
  export default topology;
}
