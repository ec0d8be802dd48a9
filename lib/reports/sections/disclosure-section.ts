import type { ReportContext } from "../report-context";
import type { ReportCover, ReportSection } from "../scenario-report";

const items = [
  "advice",
  "hypothetical",
  "basis",
  "facts",
  "conflicts",
  "ai",
  "rights",
  "contact",
  "corrections",
] as const;

/** What the reader must know before using a figure. */
export function disclosureSection(
  { t, changes }: ReportContext,
  { setId }: Pick<ReportCover, "setId">,
): ReportSection {
  const seen = changes.status === "available" ? "changesSeen" : "changesNone";
  return {
    id: "disclosures",
    number: 18,
    heading: t("reportEvidence.disclosures.heading"),
    scenario: null,
    startsPage: false,
    blocks: items.map((item) => ({
      kind: "entry" as const,
      term: t(`reportEvidence.disclosures.item.${item}.term`),
      text: t(`reportEvidence.disclosures.item.${item}.text`, {
        setId,
        changes: t(`reportEvidence.disclosures.${seen}`),
      }),
    })),
  };
}
