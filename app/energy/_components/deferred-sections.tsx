"use client";

import dynamic from "next/dynamic";

// Both ask the server again as the reader chooses: with the cache of answers they are 18 kB gzip that the first screen, the
// map and its ranking, does not need.
export const DeferredPriceExplorer = dynamic(
  () => import("./price-explorer").then(({ PriceExplorer }) => PriceExplorer),
  { ssr: false, loading: () => <SectionFrame /> },
);

export const DeferredDeliveredSection = dynamic(
  () => import("./delivered-section").then(({ DeliveredSection }) => DeliveredSection),
  { ssr: false, loading: () => <SectionFrame /> },
);

/** Holds about the room the section will take. */
function SectionFrame() {
  return <div aria-hidden className="min-h-[50rem] border-t border-ink" />;
}
