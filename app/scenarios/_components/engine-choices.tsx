"use client";

import { useTranslations } from "next-intl";
import { comparisonDefaults } from "@/lib/contracts/comparison-defaults";
import type { ScenarioView } from "@/lib/contracts/scenario-view";
import { demandCases } from "@/lib/model/scenario/apply-demand-case";
import { economicDepreciationMethods, writedownRules } from "@/lib/model/scenario/depreciation-methods";
import { survivalCurves } from "@/lib/model/scenario/survival";
import { timeGridNames } from "@/lib/model/scenario/time-grid";
import { Disclosure } from "../../_components/controls/disclosure";
import { SelectField } from "../../_components/controls/select-field";

type Settings = ScenarioView["settings"];

const names = ["demandCase", "grid", "survivalCurve", "economicDepreciation", "writedownRule"] as const;

type EngineChoicesProps = { settings: Settings; change: (part: Partial<Settings>) => void };

/** The finer choices of how the engine computes; each starts at the plainest. */
export function EngineChoices({ settings, change }: EngineChoicesProps) {
  const t = useTranslations("verdict");
  const own = useTranslations("scenarios.engine");
  const changedCount = names.filter((name) => settings[name] !== comparisonDefaults[name]).length;
  return (
    <Disclosure
      open={changedCount > 0}
      summary={
        <span>
          {own("title")}
          {changedCount > 0 && (
            <span className="ms-2 text-caption font-normal text-muted">
              {own("changed", { count: changedCount })}
            </span>
          )}
        </span>
      }
    >
      <div className="grid grid-cols-1 gap-x-6 gap-y-3 tablet:grid-cols-2 desk:grid-cols-5">
        <SelectField
          label={t("setting.demandCase")}
          value={settings.demandCase}
          changed={settings.demandCase !== comparisonDefaults.demandCase}
          options={demandCases.map((value) => ({ value, label: t(`demandCase.${value}`) }))}
          onChange={(demandCase) => change({ demandCase })}
        />
        <SelectField
          label={t("setting.grid")}
          value={settings.grid}
          changed={settings.grid !== comparisonDefaults.grid}
          options={timeGridNames.map((value) => ({ value, label: t(`grid.${value}`) }))}
          onChange={(grid) => change({ grid })}
        />
        <SelectField
          label={t("setting.survivalCurve")}
          value={settings.survivalCurve}
          changed={settings.survivalCurve !== comparisonDefaults.survivalCurve}
          options={survivalCurves.map((value) => ({ value, label: t(`survivalCurve.${value}`) }))}
          onChange={(survivalCurve) => change({ survivalCurve })}
        />
        <SelectField
          label={t("setting.economicDepreciation")}
          value={settings.economicDepreciation}
          changed={settings.economicDepreciation !== comparisonDefaults.economicDepreciation}
          options={economicDepreciationMethods.map((value) => ({
            value,
            label: t(`economicDepreciation.${value}`),
          }))}
          onChange={(economicDepreciation) => change({ economicDepreciation })}
        />
        <SelectField
          label={t("setting.writedownRule")}
          value={settings.writedownRule}
          changed={settings.writedownRule !== comparisonDefaults.writedownRule}
          options={writedownRules.map((value) => ({ value, label: t(`writedownRule.${value}`) }))}
          onChange={(writedownRule) => change({ writedownRule })}
        />
      </div>
    </Disclosure>
  );
}
