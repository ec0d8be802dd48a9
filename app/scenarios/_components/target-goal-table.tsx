import { useLocale, useTranslations } from "next-intl";
import { formatNumber, MISSING } from "@/lib/format/format-number";
import type { GoalRefusal, GoalSeek } from "@/lib/model/scenario/goal-seek";
import { rankGoalSeeks, type GoalWay } from "@/lib/model/scenario/rank-goal-seeks";
import type { ScenarioParameterKey } from "@/lib/model/scenario/scenario-parameters";
import { DataTable } from "../../_components/figures/data-table";
import type { TargetWords } from "@/lib/charts/scenario/target-words";

type TargetGoalTableProps = {
  seeks: readonly (GoalSeek | GoalRefusal)[];
  isMet: boolean;
  words: TargetWords;
  onShow: (key: ScenarioParameterKey) => void;
  onApply: (key: ScenarioParameterKey, value: number) => void;
};

/** What every assumption would have to be, nearest first; those that cannot bring it alone say why. */
export function TargetGoalTable({ seeks, isMet, words, onShow, onApply }: TargetGoalTableProps) {
  const t = useTranslations("scenarioTargets.goal");
  const locale = useLocale();
  const ways = rankGoalSeeks(seeks);
  const placeOf = (way: GoalWay): string => {
    const { key, nearest, obstacle, solutionCount } = way;
    if (nearest !== null) {
      const place = words.place(key, nearest);
      return solutionCount > 1 ? t("more", { place, count: solutionCount }) : place;
    }
    if (obstacle === "capex-shares-sum-to-one") return t("obstacle.shares");
    if (obstacle === "no-influence") return t("obstacle.noInfluence");
    const seek = seeks.find((each) => each.key === key);
    if (isMet || seek?.kind !== "sought") return t("obstacle.metAlways");
    return t("obstacle.notAlone", {
      gap: words.money(-seek.best.marginUsdBn),
      best: words.show(key, seek.best.value),
    });
  };
  const distanceOf = ({ nearest }: GoalWay): string => {
    if (nearest === null) return MISSING;
    const { distanceInSpreads } = nearest.placement;
    return distanceInSpreads === null
      ? t("noSpread")
      : formatNumber(distanceInSpreads, locale, { fractionDigits: 2 });
  };
  return (
    <DataTable
      label={t("tableLabel")}
      emptyReason={MISSING}
      compact
      maxHeightPx={460}
      columns={[
        { key: "parameter", head: t("column.parameter"), align: "start" },
        { key: "current", head: t("column.current"), align: "end" },
        { key: "needed", head: t(isMet ? "column.neededMet" : "column.needed"), align: "end" },
        { key: "distance", head: t("column.distance"), align: "end" },
        { key: "apply", head: <span className="sr-only">{t("column.apply")}</span>, align: "start" },
        { key: "place", head: t("column.place"), align: "start", wrap: true },
      ]}
      rows={ways.map((way) => {
        const { key, value, nearest } = way;
        const label = words.label(key);
        return {
          key,
          head:
            value === null ? (
              label
            ) : (
              <button
                type="button"
                className="text-action text-start"
                title={t("show", { parameter: label })}
                onClick={() => onShow(key)}
              >
                {label}
              </button>
            ),
          cells: [
            value === null ? MISSING : words.show(key, value),
            nearest === null ? MISSING : words.needed(key, nearest),
            distanceOf(way),
            nearest !== null && (
              <button
                key="apply"
                type="button"
                className="text-action"
                onClick={() => onApply(key, nearest.value)}
              >
                {t("apply")}
                <span className="sr-only">
                  {t("applyLong", { parameter: label, value: words.show(key, nearest.value) })}
                </span>
              </button>
            ),
            placeOf(way),
          ],
        };
      })}
    />
  );
}
