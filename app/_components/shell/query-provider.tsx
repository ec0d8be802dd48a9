"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";

const ONE_MINUTE_MS = 60_000;

/** Cache of server answers for a page that asks again after first paint. Not in the layout: it is 7 kB gzip of every page. */
export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        // Data change when a source is ingested, at most hourly: a minute never shows a stale page for long.
        defaultOptions: { queries: { staleTime: ONE_MINUTE_MS, refetchOnWindowFocus: false, retry: 1 } },
      }),
  );
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
