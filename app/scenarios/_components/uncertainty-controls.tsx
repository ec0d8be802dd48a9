import { useTranslations } from "next-intl";
import { comparisonDefaults } from "@/lib/contracts/comparison-defaults";
import type { ScenarioView } from "@/lib/contracts/scenario-view";
import { dependenceKinds } from "@/lib/model/dependence/dependence";
import { SelectField } from "../../_components/controls/select-field";

const replicateChoices = [8, 16] as const;

type UncertaintyControlsProps = {
  settings: ScenarioView["settings"];
  apply: (part: Partial<ScenarioView["settings"]>, topic: string) => void;
};

/** How assumptions depend on each other, how errors are found, and whether the run may end early. */
export function UncertaintyControls({ settings, apply }: UncertaintyControlsProps) {
  const t = useTranslations("scenarioUncertainty.control");
  const { dependence, replicates, draws, stopWhenPrecise } = settings;
  const offered: readonly number[] = [
    ...new Set([...replicateChoices.filter((count) => draws % count === 0 && draws !== count), replicates]),
  ];
  return (
    <>
      <div className="w-48">
        <SelectField
          label={t("dependence")}
          value={dependence}
          options={dependenceKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          onChange={(kind) => apply({ dependence: kind }, "dependence")}
          changed={dependence !== comparisonDefaults.dependence}
        />
      </div>
      <div className="w-28">
        <SelectField
          label={t("replicates")}
          value={String(replicates)}
          options={offered
            .toSorted((a, b) => a - b)
            .map((count) => ({ value: String(count), label: String(count) }))}
          onChange={(count) => apply({ replicates: Number(count) }, "replicates")}
          changed={replicates !== comparisonDefaults.replicates}
        />
      </div>
      <label className="flex min-h-8 items-center gap-x-2">
        <input
          type="checkbox"
          checked={stopWhenPrecise}
          onChange={(event) => apply({ stopWhenPrecise: event.currentTarget.checked }, "stopWhenPrecise")}
          className="size-4 accent-ink"
        />
        {t("stopWhenPrecise")}
      </label>
    </>
  );
}
