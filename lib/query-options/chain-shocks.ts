import { queryOptions } from "@tanstack/react-query";
import type { ChainFlowChoice } from "@/lib/contracts/chain-flow-choice";
import { getJson } from "./get-json";

const ONE_HOUR_MS = 60 * 60 * 1000; // filings and statements come at most daily

/** Shocks of one case in a year the page did not bring along. */
export function chainShocksOptions(asked: {
  scenario: ChainFlowChoice["case"];
  year: number;
  asOf: string | null;
}) {
  const { scenario, year, asOf } = asked;
  const params = new URLSearchParams({ scenario, year: String(year), ...(asOf === null ? {} : { asOf }) });
  return queryOptions({
    queryKey: ["chain-shocks", scenario, year, asOf] as const,
    queryFn: async ({ signal }) => {
      const { chainShocksAnswer } = await import("@/lib/contracts/chain-shocks-answer"); // keeps the schema library out of the first load
      const answer = await getJson(`/api/v1/chain?${params}`, chainShocksAnswer, signal);
      return answer.scenarios[0].shocks;
    },
    staleTime: ONE_HOUR_MS,
  });
}
