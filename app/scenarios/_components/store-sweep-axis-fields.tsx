"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { unitLabel } from "@/lib/format/display-unit";
import { isCapexShare } from "@/lib/model/scenario/capex-share";
import {
  scenarioParameterDefinitions,
  scenarioParameterKeys,
  type ScenarioParameterKey,
} from "@/lib/model/scenario/scenario-parameters";
import { NumberBox } from "../../_components/controls/number-box";
import { SelectField } from "../../_components/controls/select-field";
import { useNumberDraft } from "../../_components/controls/use-number-draft";
import { parameterDisplay } from "@/lib/charts/scenario/parameter-display";

/** Both ends in the engine's units. */
export type SweepAxisDraft = { parameter: ScenarioParameterKey; from: number; to: number };

type StoreSweepAxisFieldsProps = {
  label: string;
  axis: SweepAxisDraft | null;
  /** Parameter of the other axis: not offered here. */
  other: ScenarioParameterKey | null;
  optional: boolean;
  onParameter: (parameter: ScenarioParameterKey | null) => void;
  onAxis: (axis: SweepAxisDraft) => void;
};

/** A parameter and both ends of its axis. Capex shares are left out: one alone would break their sum. */
export function StoreSweepAxisFields(props: StoreSweepAxisFieldsProps) {
  const { label, axis, other, optional, onParameter, onAxis } = props;
  const t = useTranslations("scenarioStore.sweep");
  const words = useTranslations("scenarioParameter");
  const groupName = useTranslations("verdict.bridge.group");
  const none = { value: "none" as const, label: t("none") };
  return (
    <div className="grid grid-cols-2 items-start gap-x-6 gap-y-3 tablet:grid-cols-[2fr_1fr_1fr]">
      <div className="col-span-2 tablet:col-span-1">
        <SelectField<ScenarioParameterKey | "none">
          label={label}
          value={axis?.parameter ?? "none"}
          options={[
            ...(optional ? [none] : []),
            ...scenarioParameterKeys
              .filter((key) => key !== other && !isCapexShare(key))
              .map((key) => ({
                value: key,
                label: words(`${key}.label`),
                group: groupName(scenarioParameterDefinitions[key].group),
              })),
          ]}
          onChange={(chosen) => onParameter(chosen === "none" ? null : chosen)}
        />
      </div>
      {axis !== null && (
        <>
          <EndField
            key={`from ${axis.parameter}`}
            label={t("from")}
            parameter={axis.parameter}
            value={axis.from}
            onChange={(from) => onAxis({ ...axis, from })}
          />
          <EndField
            key={`to ${axis.parameter}`}
            label={t("to")}
            parameter={axis.parameter}
            value={axis.to}
            onChange={(to) => onAxis({ ...axis, to })}
          />
        </>
      )}
    </div>
  );
}

type EndFieldProps = {
  label: string;
  parameter: ScenarioParameterKey;
  value: number;
  onChange: (value: number) => void;
};

function EndField({ label, parameter, value, onChange }: EndFieldProps) {
  const id = useId();
  const locale = useLocale();
  const { min, max, unit: modelUnit } = scenarioParameterDefinitions[parameter];
  const { unit, scale } = parameterDisplay(modelUnit);
  const box = useNumberDraft({
    value: value * scale,
    baseValue: value * scale,
    min: min * scale,
    max: max * scale,
    unit,
    onChange: (typed) => onChange(typed / scale),
  });
  return (
    <div className="flex min-w-0 flex-col gap-y-1">
      <label htmlFor={id} className="text-caption text-muted">
        {[label, unitLabel(unit, locale)].filter((part) => part !== "").join(", ")}
      </label>
      <NumberBox id={id} noteId={`${id}-note`} box={box} className="" />
      <span id={`${id}-note`} className="text-caption empty:hidden">
        {box.problem !== null && (
          <span role="alert" className="font-semibold">
            ! {box.problem}
          </span>
        )}
      </span>
    </div>
  );
}
