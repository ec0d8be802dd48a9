import type { EvidenceStatus } from "@/lib/model/evidence";

/** A company whose capital expenditure and operating cash flow are both known. */
export type CapitalSpender = {
  ticker: string;
  name: string;
  /** Of the last four filed quarters, or of the fiscal year of annual filers. */
  capexUsd: number;
  operatingCashFlowUsd: number;
  newestPeriodEnd: string | null;
  retrievedAt: string;
  sourceId: string;
  evidence: EvidenceStatus;
};
