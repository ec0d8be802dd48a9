"use client";

import { useLocale, useTranslations } from "next-intl";
import { memo, useCallback, useState } from "react";
import type { ScenarioView } from "@/lib/contracts/scenario-view";
import { formatQuantity } from "@/lib/format/format-quantity";
import { evidenceOfGrade } from "@/lib/model/scenario/parameter-grade";
import type { ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import type { ScenarioTriple } from "@/lib/model/scenario/parameter-range";
import {
  scenarioParameterDefinitions,
  scenarioParameterGroups,
  scenarioParameterKeys,
  type ScenarioParameterKey,
  type ScenarioParameters,
} from "@/lib/model/scenario/scenario-parameters";
import type { ScenarioParameterSource } from "@/lib/queries/list-scenario-parameters";
import { AssumptionFrame } from "../../_components/controls/assumption-frame";
import { Disclosure } from "../../_components/controls/disclosure";
import { NumberField } from "../../_components/controls/number-field";
import { sliderRange } from "../../_components/controls/slider-range";
import { parameterDisplay } from "@/lib/charts/scenario/parameter-display";
import { resetOverride, setOverride } from "./set-override";
import type { ChangeView } from "./use-scenario-view";

type ParameterPanelProps = {
  overrides: ScenarioView["overrides"];
  parent: ScenarioParameters;
  parentName: string;
  published: ScenarioInputs["published"];
  parameterSources: readonly ScenarioParameterSource[];
  change: ChangeView;
};

const keysByGroup = scenarioParameterGroups.map((group) => ({
  group,
  keys: scenarioParameterKeys.filter((key) => scenarioParameterDefinitions[key].group === group),
}));

/** Every number the scenario rests on: value, unit, what bear, base and bull take, evidence, source and reset. */
export function ParameterPanel(props: ParameterPanelProps) {
  const { overrides, parent, parentName, published, parameterSources, change } = props;
  const t = useTranslations("scenarios.panel");
  const groupName = useTranslations("verdict.bridge.group");
  const set = useCallback(
    (key: ScenarioParameterKey, value: number) =>
      change(
        (view) => ({
          overrides:
            value === parent[key]
              ? resetOverride(view.overrides, key)
              : setOverride(view.overrides, parent, key, value),
        }),
        key,
      ),
    [change, parent],
  );
  const touchedNow = keysByGroup.filter(({ keys }) => keys.some((key) => overrides[key] !== undefined));
  const [touched, setTouched] = useState<ReadonlySet<string>>(
    () => new Set(touchedNow.map(({ group }) => group)),
  );
  if (touchedNow.some(({ group }) => !touched.has(group))) {
    setTouched(new Set([...touched, ...touchedNow.map(({ group }) => group)])); // stays open once it was needed
  }
  const isChanged = (key: ScenarioParameterKey) => overrides[key] !== undefined;
  const changedCount = scenarioParameterKeys.filter(isChanged).length;
  return (
    <AssumptionFrame
      title={t("title")}
      changed={t("changed", { count: changedCount, parent: parentName })}
      resetAll={
        changedCount > 0 ? { label: t("resetAll"), run: () => change({ overrides: {} }, "reset") } : null
      }
    >
      {keysByGroup.map(({ group, keys }) => {
        const changed = keys.filter(isChanged).length;
        return (
          <Disclosure
            key={group}
            open={group === "demand" || touched.has(group)}
            summary={
              <span>
                {groupName(group)}
                {changed > 0 && (
                  <span className="ms-2 text-caption font-normal text-muted">
                    {t("changedInGroup", { count: changed })}
                  </span>
                )}
              </span>
            }
          >
            {group === "capex" && <p className="text-caption text-muted">{t("sharesNote")}</p>}
            {keys.map((key) => {
              const source = parameterSources.find((candidate) => candidate.key === key);
              return (
                source !== undefined && (
                  <ParameterField
                    key={key}
                    parameter={key}
                    value={overrides[key] ?? parent[key]}
                    parentValue={parent[key]}
                    published={published[key]}
                    source={source}
                    set={set}
                  />
                )
              );
            })}
          </Disclosure>
        );
      })}
    </AssumptionFrame>
  );
}

type ParameterFieldProps = {
  parameter: ScenarioParameterKey;
  value: number;
  parentValue: number;
  published: ScenarioTriple;
  source: ScenarioParameterSource;
  set: (key: ScenarioParameterKey, value: number) => void;
};

const ParameterField = memo(function ParameterField(props: ParameterFieldProps) {
  const { parameter, value, parentValue, published, source, set } = props;
  const t = useTranslations("scenarios.panel");
  const words = useTranslations("scenarioParameter");
  const locale = useLocale();
  const definition = scenarioParameterDefinitions[parameter];
  const { unit, scale } = parameterDisplay(definition.unit);
  const show = (amount: number) =>
    formatQuantity(amount * scale, unit, locale, { significantDigits: 3, trimZeros: true });
  const values = [published.bear, published.base, published.bull];
  const { step, ...slider } = sliderRange({
    value: parentValue * scale,
    low: Math.min(...values) * scale,
    high: Math.max(...values) * scale,
    min: definition.min * scale,
    max: definition.max * scale,
  });
  return (
    <NumberField
      label={words(`${parameter}.label`)}
      value={value * scale}
      baseValue={parentValue * scale}
      min={definition.min * scale}
      max={definition.max * scale}
      step={step}
      sliderRange={slider}
      rangeNote={t("published", {
        bear: show(published.bear),
        base: show(published.base),
        bull: show(published.bull),
      })}
      unit={unit}
      provenance={{
        evidence: evidenceOfGrade(source.grade),
        source: source.source,
        asOf: source.asOf,
        formula: words(`${parameter}.meaning`),
        note: t("grade", { grade: source.grade }),
      }}
      onChange={(amount) => set(parameter, amount === parentValue * scale ? parentValue : amount / scale)}
    />
  );
});
