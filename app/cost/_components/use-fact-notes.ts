import { useTranslations } from "next-intl";
import type { RegionFact } from "@/lib/model/unit-cost/region-fact";
import type { Provenance } from "../../_components/figures/provenance";

/** Grade and source of a figure about a region, in words. */
export function useFactNotes() {
  const evidence = useTranslations("figure.evidence");
  const t = useTranslations("cost.grade");
  return {
    grade: (fact: RegionFact): string =>
      fact.verification === "assumed"
        ? `${evidence(fact.evidence)}, ${t("assumed")}`
        : evidence(fact.evidence),
    provenance: (fact: RegionFact): Provenance => ({
      evidence: fact.evidence,
      source: `${fact.sourceTitle} (${fact.zone}, ${fact.period})`,
      ...(fact.sourceUrl === null ? {} : { sourceUrl: fact.sourceUrl }),
      ...(fact.note === null ? {} : { note: fact.note }),
    }),
  };
}
