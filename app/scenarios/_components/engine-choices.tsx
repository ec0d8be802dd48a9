"use client";

import { useTranslations } from "next-intl";
import { comparisonDefaults } from "@/lib/contracts/comparison-defaults";
import type { ScenarioView } from "@/lib/contracts/scenario-view";
import { dependenceKinds } from "@/lib/model/dependence/dependence";
import { demandCases } from "@/lib/model/scenario/apply-demand-case";
import { economicDepreciationMethods, writedownRules } from "@/lib/model/scenario/depreciation-methods";
import { survivalCurves } from "@/lib/model/scenario/survival";
import { timeGridNames } from "@/lib/model/scenario/time-grid";
import { Disclosure } from "../../_components/controls/disclosure";
import { SelectField } from "../../_components/controls/select-field";

type Settings = ScenarioView["settings"];

const replicateChoices = [8, 12, 16] as const;
const names = [
  "demandCase",
  "grid",
  "survivalCurve",
  "economicDepreciation",
  "writedownRule",
  "dependence",
  "replicates",
] as const;

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
      <div className="grid grid-cols-1 gap-x-6 gap-y-3 tablet:grid-cols-2 desk:grid-cols-4">
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
        <SelectField
          label={own("dependence")}
          value={settings.dependence}
          changed={settings.dependence !== comparisonDefaults.dependence}
          options={dependenceKinds.map((value) => ({ value, label: own(`dependenceKind.${value}`) }))}
          onChange={(dependence) => change({ dependence })}
        />
        <SelectField
          label={own("replicates")}
          value={String(settings.replicates)}
          changed={settings.replicates !== comparisonDefaults.replicates}
          options={replicateChoices.map((count) => ({ value: String(count), label: String(count) }))}
          onChange={(count) =>
            change({ replicates: Number(count), draws: fittingDraws(settings.draws, Number(count)) })
          }
        />
        <label className="flex min-h-8 items-center gap-x-2 self-end">
          <input
            type="checkbox"
            checked={settings.stopWhenPrecise}
            onChange={(event) => change({ stopWhenPrecise: event.currentTarget.checked })}
            className="size-4 accent-ink"
          />
          {own("stopWhenPrecise")}
        </label>
      </div>
    </Disclosure>
  );
}

/** Draws come in whole rounds of replicates. */
function fittingDraws(draws: number, replicates: number): number {
  return draws - (draws % replicates);
}
