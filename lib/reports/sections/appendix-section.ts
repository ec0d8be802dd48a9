import { formatList } from "@/lib/format/format-date";
import { oddsWithheldBy } from "../evidence-parts";
import { printableText } from "../printable-text";
import type { ReportContext } from "../report-context";
import type { ReportCover, ReportSection } from "../scenario-report";
import { requestParams } from "./request-params";

const terms = [
  "asOf",
  "bayes",
  "evidence",
  "goodput",
  "irr",
  "nat",
  "npv",
  "payback",
  "percentile",
  "pue",
  "required",
  "roic",
  "se",
  "shapley",
  "terminal",
  "trough",
  "vintage",
  "wacc",
] as const;

/** The words of this report, and how to compute every figure again. */
export function appendixSection(context: ReportContext, cover: ReportCover): ReportSection {
  const { t, bundle, locale, settings } = context;
  const address = String(requestParams(bundle));
  const query = address === "" ? "" : `?${address}`;
  return {
    id: "appendix",
    number: null,
    heading: t("reportEvidence.appendix.heading"),
    scenario: null,
    startsPage: false,
    blocks: [
      { kind: "heading", text: t("reportEvidence.appendix.glossary") },
      {
        kind: "list",
        items: terms
          .map((term) =>
            t("reportEvidence.appendix.item", {
              term: t(`reportEvidence.appendix.term.${term}.term`),
              text: t(`reportEvidence.appendix.term.${term}.text`),
            }),
          )
          .toSorted((a, b) => a.localeCompare(b, locale)),
      },
      { kind: "heading", text: t("reportEvidence.appendix.reproduce") },
      {
        kind: "paragraph",
        text: t("reportEvidence.appendix.text", { byHash: byHashText(context) }),
      },
      { kind: "paragraph", text: t("reportEvidence.appendix.live", { url: cover.liveUrl }) },
      {
        kind: "code",
        text: `curl -o bundle.json "${settings.origin}/api/v1/reports/${bundle.scenarioSet}.json${query}"`,
      },
      { kind: "code", text: "npm run -s joule -- verify bundle.json" },
      { kind: "heading", text: t("reportEvidence.appendix.caption") },
      { kind: "list", items: identityItems(context, cover) },
    ],
  };
}

function byHashText({ t, bundle, locale }: ReportContext): string {
  const { valueChain } = bundle.inputs;
  const parts = [
    ...(oddsWithheldBy(bundle.inputs) === null ? [] : [t("reportEvidence.appendix.byHashOdds")]),
    ...(valueChain?.status === "available" && valueChain.value.market.pricedVendorCount > 0
      ? [t("reportEvidence.appendix.byHashPrices")]
      : []),
  ];
  return parts.length === 0 ? "" : t("reportEvidence.appendix.byHash", { list: formatList(parts, locale) });
}

function identityItems({ t, bundle }: ReportContext, { setId }: ReportCover): string[] {
  const named = [
    { term: t("reportEvidence.appendix.id"), text: setId },
    { term: t("reportEvidence.appendix.content"), text: bundle.contentHash },
    { term: t("reportEvidence.appendix.data"), text: bundle.provenanceHash },
    {
      term: t("reportEvidence.appendix.engine"),
      text: t("reportEvidence.appendix.engineValue", {
        engine: bundle.engineVersion,
        format: `${bundle.format} ${bundle.formatVersion}`,
        seed: printableText(bundle.inputs.seed),
      }),
    },
  ];
  return named.map((each) => t("reportEvidence.appendix.item", each));
}
