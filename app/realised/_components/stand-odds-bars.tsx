import { useLocale, useTranslations } from "next-intl";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { ByHypothesis, Hypothesis } from "@/lib/model/tracking/hypotheses";
import { ScenarioMark } from "../../_components/figures/scenario-mark";

const shownOrder = ["bull", "base", "bear", "other"] as const satisfies readonly Hypothesis[];
const barClass: Record<Hypothesis, string> = {
  bull: "bg-bull",
  base: "bg-base",
  bear: "bg-bear",
  other: "bg-muted",
};

/** The odds as four bars of one scale. */
export function StandOddsBars({ probabilities }: { probabilities: ByHypothesis<number> }) {
  const t = useTranslations("realisedOdds");
  const locale = useLocale();
  return (
    <ul className="mt-1">
      {shownOrder.map((hypothesis) => (
        <li key={hypothesis} className="grid grid-cols-[8rem_2.5rem_1fr] items-center gap-x-3">
          {hypothesis === "other" ? (
            <span className="truncate font-semibold text-muted">{t("other")}</span>
          ) : (
            <ScenarioMark scenario={hypothesis} />
          )}
          <span className="text-end font-semibold tabular-nums">
            {formatQuantity(probabilities[hypothesis], "fraction", locale, { fractionDigits: 0 })}
          </span>
          <span aria-hidden className="h-2 bg-rule">
            <span
              className={`block h-full ${barClass[hypothesis]}`}
              style={{ width: `${100 * probabilities[hypothesis]}%` }}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}
