import {
  publishedFrameworkOf,
  reproductionOf,
  type Reproduction,
} from "@/lib/model/frameworks/compare-frameworks";
import type { ReportContext } from "../report-context";
import type { ReportSection } from "../scenario-report";
import { perimeterText } from "./chain-section";
import { skillFinding } from "./skill-text";

const equations = [
  "capex",
  "capacity",
  "price",
  "revenue",
  "cash",
  "npv",
  "irr",
  "required",
  "draws",
  "cost",
  "odds",
  "chain",
] as const;

export function methodSection(context: ReportContext): ReportSection {
  const { t, bundle } = context;
  const dependence = bundle.inputs.dependence.kind === "independent" ? "independent" : "dependent";
  const limits = ["power", dependence, "annual", "history", "vintage", "range", "fixed"] as const;
  const { grid } = bundle.inputs.options;
  return {
    id: "method",
    number: 17,
    heading: t("reportEvidence.method.heading"),
    scenario: null,
    startsPage: false,
    blocks: [
      { kind: "heading", text: t("reportEvidence.method.equations") },
      { kind: "list", items: equations.map((name) => t(`reportEvidence.method.equation.${name}`)) },
      { kind: "paragraph", text: t("reportEvidence.method.conventions") },
      { kind: "heading", text: t("reportEvidence.method.limits") },
      { kind: "list", items: limits.map((name) => t(`reportEvidence.method.limit.${name}`, { grid })) },
      { kind: "heading", text: t("reportEvidence.method.failures") },
      { kind: "list", items: failures(context) },
    ],
  };
}

/** What is known to be wrong or missing, from this report's own results where they say it. */
function failures(context: ReportContext): string[] {
  const { t, odds, chain, frameworks, bundle } = context;
  const backtest = odds.status === "available" ? odds.value.backtest : null;
  const skill = backtest === null ? null : skillFinding(context, backtest);
  const perimeter = chain.status === "available" ? perimeterText(context, chain.value) : "";
  const { valueChain } = bundle.inputs;
  const isPriced = valueChain?.status === "available" && valueChain.value.market.pricedVendorCount > 0;
  return [
    ...(skill === null ? [] : [t("reportEvidence.method.failure.skill", { finding: skill })]),
    ...(frameworks.status === "available"
      ? [
          frameworkFailure(
            context,
            frameworks.value.map(({ id }) => id),
          ),
        ]
      : []),
    ...(perimeter === "" ? [] : [t("reportEvidence.method.failure.perimeter", { text: perimeter })]),
    t("reportEvidence.method.failure.consensus"),
    ...(isPriced ? [] : [t("reportEvidence.method.failure.prices")]),
    t("reportEvidence.method.failure.roofline"),
  ];
}

function frameworkFailure(
  { t, whole }: ReportContext,
  ids: readonly Parameters<typeof publishedFrameworkOf>[0][],
): string {
  const verdicts = ids.flatMap((id) => publishedFrameworkOf(id).checks.map(reproductionOf));
  const countOf = (verdict: Reproduction) => whole(verdicts.filter((each) => each === verdict).length);
  return t("reportEvidence.method.failure.frameworks", {
    total: whole(verdicts.length),
    differs: countOf("differs"),
    lost: countOf("not-reproducible"),
  });
}
