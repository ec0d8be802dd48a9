import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import { evidenceOfGrade } from "@/lib/model/scenario/parameter-grade";
import {
  scenarioParameterDefinitions,
  type ScenarioParameterKey,
} from "@/lib/model/scenario/scenario-parameters";
import type { FigureWords } from "../figure-words";
import { parameterDisplay } from "./parameter-display";

export type ParameterText = {
  /** Of one parameter, or of several that are switched together. */
  labelOf: (keys: readonly ScenarioParameterKey[]) => string;
  /** The label with ○ behind what is assumed and ! behind what is unverified. */
  markedLabelOf: (key: ScenarioParameterKey) => string;
  valueOf: (key: ScenarioParameterKey, value: number) => string;
  evidenceOf: (key: ScenarioParameterKey) => ReturnType<typeof evidenceOfGrade>;
};

const evidenceMarks: Partial<Record<ReturnType<typeof evidenceOfGrade>, string>> = {
  scenario: "\u00a0○",
  unresolved: "\u00a0!",
};

type Words = {
  t: FigureWords<"scenarioDrivers">;
  words: FigureWords<"scenarioParameter">;
  locale: Locale;
};

/** How parameters are written where it is told what drives a difference. */
export function parameterText(
  parameterSources: readonly { key: string; grade: string }[],
  { t, words, locale }: Words,
): ParameterText {
  const evidenceOf = (key: ScenarioParameterKey) =>
    evidenceOfGrade(parameterSources.find((source) => source.key === key)?.grade ?? "");
  return {
    labelOf: (keys) =>
      keys.length > 1 && keys.every((key) => key.endsWith("ShareFraction"))
        ? t("capexShares")
        : keys.map((key) => words(`${key}.label`)).join(" + "),
    markedLabelOf: (key) => `${words(`${key}.label`)}${evidenceMarks[evidenceOf(key)] ?? ""}`,
    valueOf: (key, value) => {
      const { unit, scale } = parameterDisplay(scenarioParameterDefinitions[key].unit);
      return formatQuantity(value * scale, unit, locale, { significantDigits: 3, trimZeros: true });
    },
    evidenceOf,
  };
}
