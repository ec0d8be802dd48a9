"use client";

import { useTranslations } from "next-intl";
import type { ChainFlowChoice } from "@/lib/contracts/chain-flow-choice";
import { builtInSlugs } from "@/lib/model/scenario/built-in-slugs";
import { SegmentedSwitch } from "../../_components/controls/segmented-switch";
import { SelectField } from "../../_components/controls/select-field";
import { ScenarioMark } from "../../_components/figures/scenario-mark";

type FlowControlsProps = {
  choice: ChainFlowChoice;
  years: readonly number[];
  onChange: (change: Partial<ChainFlowChoice>) => void;
};

/** Whose dollars, and of which year. */
export function FlowControls({ choice, years, onChange }: FlowControlsProps) {
  const t = useTranslations("chainFlows");
  return (
    <div
      className="grid max-w-xl items-end gap-x-4 gap-y-3 tablet:grid-cols-[minmax(0,1fr)_7rem]"
      data-print="hide"
    >
      <CaseChoice choice={choice} onChange={onChange} />
      <SelectField
        label={t("year")}
        value={String(choice.year)}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
        onChange={(year) => onChange({ year: Number(year) })}
      />
    </div>
  );
}

/** Whose dollars alone. */
export function CaseChoice({ choice, onChange }: Omit<FlowControlsProps, "years">) {
  const t = useTranslations("chainFlows");
  return (
    <SegmentedSwitch
      label={t("case")}
      value={choice.case}
      options={builtInSlugs.map((slug) => ({ value: slug, label: <ScenarioMark scenario={slug} /> }))}
      onChange={(slug) => onChange({ case: slug })}
    />
  );
}
