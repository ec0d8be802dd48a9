import { queryOptions } from "@tanstack/react-query";
import type { ChainFlowChoice } from "@/lib/contracts/chain-flow-choice";
import { callApi } from "./call-api";

const ONE_HOUR_MS = 60 * 60 * 1000; // filings and statements come at most daily

/** Shocks of one case in a year the page did not bring along. */
export function chainShocksOptions(asked: {
  scenario: ChainFlowChoice["case"];
  year: number;
  asOf: string | null;
}) {
  const { scenario, year, asOf } = asked;
  return queryOptions({
    queryKey: ["chain-shocks", scenario, year, asOf] as const,
    queryFn: async ({ signal }) => {
      const { chainShocksAnswer } = await import("@/lib/contracts/chain-shocks-answer"); // keeps the schema library out of the first load
      const query = { scenario, year, asOf: asOf ?? undefined };
      const { scenarios } = await callApi("GET /api/v1/chain", { query, answer: chainShocksAnswer, signal });
      return scenarios.flatMap(({ shocks }) => shocks);
    },
    staleTime: ONE_HOUR_MS,
  });
}
