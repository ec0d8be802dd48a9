import type { ReportContext } from "../report-context";
import type { ReportBlock } from "../scenario-report";

/** Reasons that are part of the program's own course, in the reader's language; others stand as they were met. */
const knownReasons = {
  "no earlier report is stored": "reportEvidence.reason.noEarlier",
  "the report was made without a previous report": "reportEvidence.reason.noEarlier",
  "the report was made without tracked indicators": "reportEvidence.reason.noTracking",
  "the report was made without value-chain data": "reportEvidence.reason.noChain",
  "the report was made without regional power prices": "reportCases.regions.none",
  "no region has a year of industrial prices": "reportCases.regions.none",
} as const;

export function unavailableBlock({ t }: ReportContext, title: string, reason: string): ReportBlock {
  const known = Object.entries(knownReasons).find(([text]) => text === reason)?.[1];
  return {
    kind: "unavailable",
    title,
    reason: known === undefined ? reason : t(known),
  };
}
