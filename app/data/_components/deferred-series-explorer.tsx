"use client";

import dynamic from "next/dynamic";

/** Asks the server again with every choice: with the cache of answers that script is none of the page's first load. */
export const DeferredSeriesExplorer = dynamic(
  () => import("./series-explorer").then(({ SeriesExplorer }) => SeriesExplorer),
  { ssr: false, loading: () => <div aria-hidden className="min-h-[30rem]" /> },
);
