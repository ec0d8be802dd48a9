import { useLocale, useTranslations } from "next-intl";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { ReplicabilityIndex } from "@/lib/model/capacity/replicability-index";

type LearningNoteProps = {
  learning: ReplicabilityIndex["learning"];
  atSiteMedianFraction: number | null;
};

/** Whether a megawatt gets cheaper as they accumulate, or why nobody can tell from these figures. */
export function LearningNote({ learning: { fit, none }, atSiteMedianFraction }: LearningNoteProps) {
  const t = useTranslations("capacityEvidence.replicability.learning");
  const locale = useLocale();
  const number = (value: number) => formatQuantity(value, "number", locale, { significantDigits: 2 });
  const share = (value: number | null) => formatQuantity(value, "fraction", locale, { significantDigits: 2 });
  return (
    <section aria-labelledby="learning-rate" className="border-t border-ink pt-3">
      <h2 id="learning-rate" className="text-finding font-semibold">
        {fit === null
          ? t("none")
          : t("fit", {
              exponent: number(fit.exponent),
              error: number(fit.standardError),
              left: share(fit.progressRatio),
            })}
      </h2>
      <p className="mt-1 max-w-prose text-caption text-muted">
        {none === "modelled-costs" && t("modelled", { share: share(atSiteMedianFraction) })}
        {none === "too-few-sites" && t("tooFew")}
        {fit !== null && t("fitted", { count: fit.pointCount })}
      </p>
    </section>
  );
}
