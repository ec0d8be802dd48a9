"use client";

import { useTranslations } from "next-intl";
import { MAX_COMPARED, weightedSlugs, type ScenarioView } from "@/lib/contracts/scenario-view";
import { scenarioOfSlug } from "@/lib/charts/scenario/scenario-slug";
import { ScenarioMark } from "../../_components/figures/scenario-mark";
import { SelectField } from "../../_components/controls/select-field";
import { useScenarioName } from "../../_components/scenario/scenario-names";
import type { ChangeView } from "./use-scenario-view";

type ScenarioChoiceProps = {
  view: ScenarioView;
  /** Slugs of the scenarios saved before. */
  saved: readonly string[];
  change: ChangeView;
};

/** What the scenario is built on, and which others stand beside it. */
export function ScenarioChoice({ view, saved, change }: ScenarioChoiceProps) {
  const t = useTranslations("scenarios.choice");
  const nameOf = useScenarioName();
  const all = [...weightedSlugs, ...saved];
  const option = (slug: string) => ({
    value: slug,
    label: nameOf(slug),
    group: scenarioOfSlug(slug) === "saved" ? t("saved") : t("builtIn"),
  });
  const toggle = (slug: string) =>
    change(
      ({ compare }) => ({
        compare: compare.includes(slug)
          ? compare.filter((other) => other !== slug)
          : [...compare, slug].slice(0, MAX_COMPARED),
      }),
      "compare",
    );
  const addable = saved.filter((slug) => !view.compare.includes(slug));
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
      <div className="w-44">
        <SelectField
          label={t("parent")}
          value={view.scenario}
          options={all.map(option)}
          onChange={(scenario) => change({ scenario }, "scenario")}
        />
      </div>
      <fieldset>
        <legend className="mb-1 text-caption text-muted">{t("beside", { most: MAX_COMPARED })}</legend>
        <div className="flex min-h-8 flex-wrap items-center gap-x-5 gap-y-1">
          {[...weightedSlugs, ...view.compare.filter((slug) => scenarioOfSlug(slug) === "saved")].map(
            (slug) => {
              const isChosen = view.compare.includes(slug);
              return (
                <label key={slug} className="inline-flex min-h-6 items-center gap-x-2">
                  <input
                    type="checkbox"
                    checked={isChosen}
                    disabled={!isChosen && view.compare.length >= MAX_COMPARED}
                    onChange={() => toggle(slug)}
                    className="size-4 accent-ink"
                  />
                  <ScenarioMark scenario={scenarioOfSlug(slug)} name={nameOf(slug)} />
                </label>
              );
            },
          )}
        </div>
      </fieldset>
      {addable.length > 0 && view.compare.length < MAX_COMPARED && (
        <div className="w-44">
          <SelectField
            label={t("addSaved")}
            value=""
            options={[
              { value: "", label: t("choose") },
              ...addable.map((slug) => ({ value: slug, label: nameOf(slug) })),
            ]}
            onChange={(slug) => slug !== "" && toggle(slug)}
          />
        </div>
      )}
    </div>
  );
}
