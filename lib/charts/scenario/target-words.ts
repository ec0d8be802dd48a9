import { formatNumber } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import type { GoalSolution } from "@/lib/model/scenario/goal-seek";
import type { GoalTarget } from "@/lib/model/scenario/goal-target";
import {
  scenarioParameterDefinitions,
  type ScenarioParameterKey,
} from "@/lib/model/scenario/scenario-parameters";
import type { FigureWords } from "../figure-words";
import { parameterDisplay } from "./parameter-display";

const USD_PER_USD_BN = 1e9;
const ON_TARGET_USD_BN = 1e-3; // a solution applied lands within dollars: a million is nothing here

export type TargetWords = ReturnType<typeof targetWords>;

type Words = {
  t: FigureWords<"scenarioTargets">;
  parameterWords: FigureWords<"scenarioParameter">;
  locale: Locale;
};

/** How parameters, amounts, targets and solutions are written where it is told what must be true. */
export function targetWords(firstProjectedYear: number, { t, parameterWords, locale }: Words) {
  const label = (key: ScenarioParameterKey) => parameterWords(`${key}.label`);
  const display = (key: ScenarioParameterKey) => parameterDisplay(scenarioParameterDefinitions[key].unit);
  const show = (key: ScenarioParameterKey, value: number) => {
    const { unit, scale } = display(key);
    return formatQuantity(value * scale, unit, locale, { significantDigits: 3, trimZeros: true });
  };
  const money = (usdBn: number) =>
    formatQuantity(usdBn * USD_PER_USD_BN, "usd", locale, { significantDigits: 2 });
  const isOnTarget = (marginUsdBn: number) => Math.abs(marginUsdBn) < ON_TARGET_USD_BN;
  const percent = (fraction: number) =>
    formatQuantity(fraction, "fraction", locale, { significantDigits: 3, trimZeros: true });
  const year = String(firstProjectedYear);

  const target = (goal: GoalTarget): string => {
    if (goal.kind === "payback") return t("goal.name.payback", { year: String(goal.year) });
    if (goal.kind === "npv") {
      return t(goal.span === "forward" ? "goal.name.npvForward" : "goal.name.npvProgramme", { year });
    }
    const hurdle = percent(goal.hurdleFraction);
    return t(goal.span === "forward" ? "goal.name.irrForward" : "goal.name.irrProgramme", { hurdle, year });
  };
  const needed = (key: ScenarioParameterKey, { value, metOn }: GoalSolution) =>
    t(metOn === "above" ? "goal.above" : "goal.below", { value: show(key, value) });
  const place = (key: ScenarioParameterKey, { placement }: GoalSolution): string => {
    if (placement.place !== "beyond") return t(`goal.place.${placement.place}`);
    const words = {
      case: t(`case.${placement.nearestCase}`),
      value: show(key, placement.nearestCaseValue),
    };
    const { timesNearestCase: times } = placement;
    if (times === null) return t("goal.place.beyond", words);
    return times >= 1
      ? t("goal.place.times", { ...words, times: formatNumber(times, locale, { significantDigits: 2 }) })
      : t("goal.place.share", {
          ...words,
          share: formatQuantity(times, "fraction", locale, { significantDigits: 2 }),
        });
  };
  return { label, display, show, money, isOnTarget, percent, target, needed, place, year };
}
