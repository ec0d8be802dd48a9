import type { ReportContext } from "../report-context";
import type { ReportBlock } from "../scenario-report";

/** Reasons that are part of the program's own course, in the reader's language; others stand as they were met. */
const knownReasons = {
  "no earlier report is stored": "noEarlier",
  "the report was made without a previous report": "noEarlier",
  "the report was made without tracked indicators": "noTracking",
  "the report was made without value-chain data": "noChain",
} as const;

export function unavailableBlock({ t }: ReportContext, title: string, reason: string): ReportBlock {
  const known = Object.entries(knownReasons).find(([text]) => text === reason)?.[1];
  return {
    kind: "unavailable",
    title,
    reason: known === undefined ? reason : t(`reportEvidence.reason.${known}`),
  };
}
