"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { comparisonDefaults } from "@/lib/contracts/comparison-defaults";
import type { ScenarioView } from "@/lib/contracts/scenario-view";
import { SelectField } from "../../_components/controls/select-field";
import { UncertaintyControls } from "./uncertainty-controls";
import type { ChangeView } from "./use-scenario-view";

const drawChoices = [1024, 4096, 8192, 16_384, 32_768] as const;
const MAX_SEED_LENGTH = 64;

/** How many draws, and from which seed: the same seed gives the same bits anywhere. */
export function RunSettings({
  settings,
  change,
}: {
  settings: ScenarioView["settings"];
  change: ChangeView;
}) {
  const t = useTranslations("scenarios.run");
  const id = useId();
  const [seed, setSeed] = useState<string | null>(null); // null shows the seed in force
  const shown = seed ?? settings.seed;
  const apply = (part: Partial<ScenarioView["settings"]>, topic: string) =>
    change((view) => ({ settings: { ...view.settings, ...part } }), topic);
  const draws: readonly number[] = [...new Set([...drawChoices, settings.draws])].toSorted((a, b) => a - b);
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
      <div className="w-32">
        <SelectField
          label={t("draws")}
          value={String(settings.draws)}
          options={draws.map((count) => ({ value: String(count), label: String(count) }))}
          onChange={(count) => apply({ draws: Number(count) }, "draws")}
        />
      </div>
      <UncertaintyControls settings={settings} apply={apply} />
      <div className="flex w-44 flex-col gap-y-1">
        <label htmlFor={id} className="text-caption text-muted">
          {t("seed")}
        </label>
        <input
          id={id}
          type="text"
          value={shown}
          maxLength={MAX_SEED_LENGTH}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            const text = event.currentTarget.value;
            setSeed(text);
            if (text.trim() !== "") apply({ seed: text }, "seed");
          }}
          onBlur={() => setSeed(null)}
          className="field-edge h-8 w-full px-2 font-medium"
        />
      </div>
      {settings.seed !== comparisonDefaults.seed && (
        <button
          type="button"
          className="text-action min-h-8"
          onClick={() => apply({ seed: comparisonDefaults.seed }, "seed reset")}
        >
          {t("resetSeed")}
        </button>
      )}
    </div>
  );
}
