import type { Messages } from "@/lib/messages/messages";

type LayerKey = keyof Messages["companies"]["layer"];

const layerKeys: Record<LayerKey, true> = {
  "compute silicon": true,
  "memory/foundry": true,
  "network switching": true,
  "optical modules": true,
  "inference systems": true,
  "cooling/thermal": true,
  "electrical gear": true,
  "power generation/PPA": true,
  "data-centre operators/REITs": true,
  neoclouds: true,
  hyperscalers: true,
  "inference software": true,
};

/** A layer in the reader's language; one without a translation as the list names it. */
export function layerName(t: (key: `layer.${LayerKey}`) => string, layer: string): string {
  return isLayerKey(layer) ? t(`layer.${layer}`) : layer;
}

function isLayerKey(layer: string): layer is LayerKey {
  return Object.hasOwn(layerKeys, layer);
}
