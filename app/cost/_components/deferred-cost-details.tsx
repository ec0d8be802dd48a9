"use client";

import dynamic from "next/dynamic";

/** Below the first screens: its charts' script is none of the page's first load. */
export const DeferredCostDetails = dynamic(
  () => import("./cost-details").then(({ CostDetails }) => CostDetails),
  { ssr: false, loading: () => <div aria-hidden className="min-h-[60rem]" /> },
);
