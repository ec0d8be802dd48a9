import { useLocale } from "next-intl";
import { formatList } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { VendorAssessment } from "@/lib/model/valuation/assess-vendor";
import { isValued } from "@/lib/model/valuation/vendor-columns";
import type { VendorWords } from "./vendor-words";

/** One sentence computed from the prices that can be read. */
export function useVendorFinding(assessments: readonly VendorAssessment[], { t }: VendorWords): string {
  const locale = useLocale();
  const toBull = assessments.flatMap(({ byScenario }) => byScenario.bull.gapPercentagePoints ?? []);
  if (toBull.length > 0) {
    const beyond = toBull.filter((gap) => gap > 0).length;
    return t("finding", { beyond, total: toBull.length });
  }
  const growths = assessments.flatMap(({ impliedGrowth }) => impliedGrowth.values.slice(0, 1));
  const [first] = assessments;
  if (growths.length === 0 || first === undefined) {
    const hasPrice = assessments.some(({ vendor }) => vendor.priceUsd.value !== null);
    return t("findingNone", { reason: t(hasPrice ? "noneOther" : "noneNoPrice") });
  }
  const percent = (value: number) =>
    formatQuantity(value, "fraction", locale, { fractionDigits: 0, sign: "always" });
  return t("findingValued", {
    valued: growths.length,
    low: percent(Math.min(...growths)),
    high: percent(Math.max(...growths)),
    years: first.terms.growthYears,
  });
}

/** How many prices can be read, and what the others lack: each vendor counts once, by the first thing missing. */
export function useVendorCount(assessments: readonly VendorAssessment[], words: VendorWords): string {
  const { t } = words;
  const locale = useLocale();
  const lacking = new Map<string, number>();
  for (const assessment of assessments) {
    const { impliedGrowth } = assessment;
    if (impliedGrowth.status !== "unresolved") continue;
    const reason = reasonName(words, impliedGrowth.reason);
    lacking.set(reason, (lacking.get(reason) ?? 0) + 1);
  }
  const valued = assessments.filter(isValued).length;
  const count = t("count", { valued: String(valued), total: String(assessments.length) });
  if (lacking.size === 0) return `${count}.`;
  const reasons = [...lacking]
    .toSorted(([, a], [, b]) => b - a)
    .map(([reason, vendors]) => t("countReason", { reason, count: String(vendors) }));
  return `${count}${t("countRest", { reasons: formatList(reasons, locale) })}.`;
}

/** Reasons of one kind count together, whatever their details. */
function reasonName(
  { t }: VendorWords,
  reason: Extract<VendorAssessment["impliedGrowth"], { status: "unresolved" }>["reason"],
): string {
  return t(`lacks.${reason.code}`);
}
