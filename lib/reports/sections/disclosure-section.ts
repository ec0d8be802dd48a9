import { comparisonToSearchParams } from "@/lib/contracts/comparison-address";
import type { ReportContext } from "../report-context";
import type { ReportSection } from "../scenario-report";

const items = ["advice", "hypothetical", "facts", "conflicts", "ai", "rights", "corrections"] as const;

/** What the reader must know before using a figure, and how to compute every one again. */
export function disclosureSection({ t, bundle }: ReportContext): ReportSection {
  const address = String(comparisonToSearchParams(bundle.request));
  const query = address === "" ? "" : `?${address}`;
  return {
    id: "disclosures",
    number: 18,
    heading: t("report.disclosures.heading"),
    scenario: null,
    startsPage: false,
    blocks: [
      ...items.map((item) => ({
        kind: "entry" as const,
        term: t(`report.disclosures.item.${item}.term`),
        text: t(`report.disclosures.item.${item}.text`),
      })),
      { kind: "heading", text: t("report.disclosures.reproduce") },
      { kind: "paragraph", text: t("report.disclosures.reproduceText") },
      { kind: "paragraph", text: t("report.disclosures.address", { path: `/${query}` }) },
      { kind: "code", text: `/api/v1/reports/${bundle.scenarioSet}.json${query}` },
      { kind: "code", text: "npm run -s joule -- verify bundle.json" },
    ],
  };
}
