"use client";

import { lazy, Suspense, type ComponentProps } from "react";

// Each stands in the page as sent; only the script that brings it to life comes after the first screen's.
const Site = lazy(async () => ({ default: (await import("./site-settings")).SiteSettings }));
const Panel = lazy(async () => ({ default: (await import("./assumption-panel")).AssumptionPanel }));
const Prices = lazy(async () => ({ default: (await import("./cost-table")).CostTable }));
const Lever = lazy(async () => ({
  default: (await import("./software-lever-section")).SoftwareLeverSection,
}));
const Uncertainty = lazy(async () => ({
  default: (await import("./cost-uncertainty-section")).CostUncertaintySection,
}));
const PriceMap = lazy(async () => ({
  default: (await import("./price-utilisation-map")).PriceUtilisationMap,
}));
const Compare = lazy(async () => ({ default: (await import("./compare-section")).CompareSection }));
const Ladder = lazy(async () => ({ default: (await import("./boundary-ladder")).BoundaryLadder }));
const Parameters = lazy(async () => ({ default: (await import("./parameter-table")).ParameterTable }));
const Hardware = lazy(async () => ({ default: (await import("./hardware-table")).HardwareTable }));

export function DeferredSiteSettings(props: ComponentProps<typeof Site>) {
  return (
    <Suspense fallback={<div aria-hidden className="mt-2 h-[33px]" />}>
      <Site {...props} />
    </Suspense>
  );
}

export function DeferredAssumptionPanel(props: ComponentProps<typeof Panel>) {
  return (
    <Suspense fallback={<div aria-hidden className="h-96 border-t border-ink" />}>
      <Panel {...props} />
    </Suspense>
  );
}

export function DeferredCostTable(props: ComponentProps<typeof Prices>) {
  return (
    <Suspense>
      <Prices {...props} />
    </Suspense>
  );
}

export function DeferredCostUncertaintySection(props: ComponentProps<typeof Uncertainty>) {
  return (
    <Suspense>
      <Uncertainty {...props} />
    </Suspense>
  );
}

export function DeferredPriceUtilisationMap(props: ComponentProps<typeof PriceMap>) {
  return (
    <Suspense>
      <PriceMap {...props} />
    </Suspense>
  );
}

export function DeferredHardwareTable(props: ComponentProps<typeof Hardware>) {
  return (
    <Suspense>
      <Hardware {...props} />
    </Suspense>
  );
}

export function DeferredCompareSection(props: ComponentProps<typeof Compare>) {
  return (
    <Suspense>
      <Compare {...props} />
    </Suspense>
  );
}

export function DeferredParameterTable(props: ComponentProps<typeof Parameters>) {
  return (
    <Suspense>
      <Parameters {...props} />
    </Suspense>
  );
}

export function DeferredSoftwareLever(props: ComponentProps<typeof Lever>) {
  return (
    <Suspense>
      <Lever {...props} />
    </Suspense>
  );
}

export function DeferredBoundaryLadder(props: ComponentProps<typeof Ladder>) {
  return (
    <Suspense>
      <Ladder {...props} />
    </Suspense>
  );
}
