import { useTranslations } from "next-intl";
import { goals, type GoalChoice } from "@/lib/contracts/scenario-view";
import { LAST_YEAR } from "@/lib/model/scenario/horizon";
import { isCapexShare } from "@/lib/model/scenario/capex-share";
import {
  scenarioParameterDefinitions,
  valueParameterKeys,
  type ScenarioParameterKey,
} from "@/lib/model/scenario/scenario-parameters";
import { InlineNumberField } from "../../_components/controls/inline-number-field";
import { SelectField } from "../../_components/controls/select-field";
import type { TargetWords } from "@/lib/charts/scenario/target-words";

type TargetGoalControlsProps = {
  choice: GoalChoice;
  onChoice: (choice: GoalChoice) => void;
  waccFraction: number;
  parameter: ScenarioParameterKey;
  words: TargetWords;
};

/** The target with its hurdle or year, and the assumption that is asked. */
export function TargetGoalControls(props: TargetGoalControlsProps) {
  const { choice, onChoice, waccFraction, words } = props;
  const t = useTranslations("scenarioTargets.goal");
  const groupName = useTranslations("verdict.bridge.group");
  const firstYear = Number(words.year);
  return (
    <div className="grid items-start gap-x-6 gap-y-3 tablet:grid-cols-3" data-print="hide">
      <SelectField
        label={t("target")}
        value={choice.goal}
        options={goals.map((goal) => ({
          value: goal,
          label: t(`option.${goal}`, { year: words.year }),
        }))}
        onChange={(goal) => onChoice({ ...choice, goal })}
      />
      {choice.goal === "payback" && (
        <SelectField
          label={t("year")}
          value={String(choice.year)}
          options={Array.from({ length: LAST_YEAR - firstYear + 1 }, (_, index) => {
            const year = String(firstYear + index);
            return { value: year, label: year };
          })}
          onChange={(year) => onChoice({ ...choice, year: Number(year) })}
        />
      )}
      {(choice.goal === "irrForward" || choice.goal === "irrProgramme") && (
        <InlineNumberField
          label={t("hurdle")}
          value={choice.hurdleFraction ?? waccFraction}
          baseValue={waccFraction}
          min={0}
          max={1}
          rangeNote={t("hurdleRange", { low: words.percent(0), high: words.percent(1) })}
          unit="fraction"
          provenance={{ evidence: "scenario", source: t("hurdleSource") }}
          onChange={(hurdleFraction) => onChoice({ ...choice, hurdleFraction })}
        />
      )}
      <SelectField
        label={t("parameter")}
        value={props.parameter}
        options={valueParameterKeys
          .filter((key) => !isCapexShare(key))
          .map((key) => ({
            value: key,
            label: words.label(key),
            group: groupName(scenarioParameterDefinitions[key].group),
          }))}
        onChange={(parameter) => onChoice({ ...choice, parameter })}
      />
    </div>
  );
}
