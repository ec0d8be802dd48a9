"use client";

import { useTranslations } from "next-intl";
import type { Scenario } from "@/lib/charts/chart-palette";
import { SegmentedSwitch } from "../controls/segmented-switch";
import { ScenarioMark } from "../figures/scenario-mark";

type CaseSwitchProps = {
  cases: readonly Scenario[];
  value: Scenario;
  onChange: (scenario: Scenario) => void;
};

/** On a phone the cases do not fit side by side: one is shown at a time, on the same axes, and this stays below the masthead. */
export function CaseSwitch({ cases, value, onChange }: CaseSwitchProps) {
  const t = useTranslations("verdict");
  return (
    <div
      className="sticky top-[5.1875rem] z-30 -mx-4 border-b border-rule bg-paper px-4 py-2 tablet:hidden"
      data-print="hide"
    >
      <SegmentedSwitch
        label={t("caseShown")}
        hideLabel
        dense={cases.length > 3}
        value={value}
        options={cases.map((scenario) => ({ value: scenario, label: <ScenarioMark scenario={scenario} /> }))}
        onChange={onChange}
      />
    </div>
  );
}
