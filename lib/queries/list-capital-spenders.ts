import type { CapitalSpender } from "@/lib/contracts/api/companies/capital-spender";
import { weakestEvidence } from "@/lib/model/evidence";
import type { CompanySummary } from "./list-companies";

/** Companies whose capital expenditure and operating cash flow are both known in USD, the largest spender first. */
export function listCapitalSpenders(companies: readonly CompanySummary[]): CapitalSpender[] {
  return companies
    .flatMap(({ ticker, listing, trailing, inUsd }) => {
      const capexUsd = inUsd.capex?.valueUsd ?? null;
      const operatingCashFlowUsd = inUsd.operatingCashFlow?.valueUsd ?? null;
      if (trailing === null || capexUsd === null || operatingCashFlowUsd === null) return [];
      const { capex, operatingCashFlow } = trailing.byConcept;
      return [
        {
          ticker,
          name: listing?.name ?? ticker,
          capexUsd,
          operatingCashFlowUsd,
          newestPeriodEnd: trailing.newestPeriodEnd,
          retrievedAt: capex.parts[0]?.retrievedAt ?? trailing.newestFiledAt,
          sourceId: trailing.sourceId,
          evidence: weakestEvidence([capex.evidence, operatingCashFlow.evidence]),
        },
      ];
    })
    .toSorted((a, b) => b.capexUsd - a.capexUsd);
}
