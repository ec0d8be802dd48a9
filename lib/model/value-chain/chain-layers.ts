/** Layers of the value chain, in the order a dollar of capex reaches them and then comes back as revenue. */
export const chainLayers = [
  "compute-silicon",
  "memory-foundry",
  "network-switching",
  "optical-modules",
  "inference-systems",
  "power-generation",
  "electrical-gear",
  "cooling",
  "data-center-operation",
  "neoclouds",
  "hyperscalers",
  "inference-software",
] as const;

export type ChainLayer = (typeof chainLayers)[number];

/** By the layer a company is filed under. */
const layerByCompanyLayer: Readonly<Record<string, ChainLayer>> = {
  "compute silicon": "compute-silicon",
  "memory/foundry": "memory-foundry",
  "network switching": "network-switching",
  "optical modules": "optical-modules",
  "inference systems": "inference-systems",
  "power generation/PPA": "power-generation",
  "electrical gear": "electrical-gear",
  "cooling/thermal": "cooling",
  "data-centre operators/REITs": "data-center-operation",
  neoclouds: "neoclouds",
  hyperscalers: "hyperscalers",
  "inference software": "inference-software",
};

/** @throws {RangeError} for a layer no company is filed under, with those there are. */
export function chainLayerOf(companyLayer: string): ChainLayer {
  const layer = Object.hasOwn(layerByCompanyLayer, companyLayer)
    ? layerByCompanyLayer[companyLayer]
    : undefined;
  if (layer === undefined) {
    throw new RangeError(
      `layer must be one of ${Object.keys(layerByCompanyLayer).join(", ")}, got ${companyLayer}`,
    );
  }
  return layer;
}

export function isChainLayer(layer: string): layer is ChainLayer {
  return chainLayers.some((each) => each === layer);
}
