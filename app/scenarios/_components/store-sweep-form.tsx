"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { SweepView } from "@/lib/contracts/sweep";
import { formatNumber } from "@/lib/format/format-number";
import type { NamedScenario, ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import {
  scenarioParameterDefinitions,
  type ScenarioParameterKey,
} from "@/lib/model/scenario/scenario-parameters";
import { sweepsKey } from "@/lib/query-options/sweeps";
import { SelectField } from "../../_components/controls/select-field";
import { StoreFailure } from "./store-failure";
import type { StoreProps } from "./store-props";
import { startSweep } from "./store-requests";
import { StoreSweepAxisFields, type SweepAxisDraft } from "./store-sweep-axis-fields";

const stepChoices = ["5", "9", "15", "31", "61"] as const;
const drawChoices = ["0", "64", "256", "1024"] as const;
const SPREAD = 0.25; // around a value whose three cases agree

type StoreSweepFormProps = {
  store: StoreProps;
  published: ScenarioInputs["published"];
  subject: NamedScenario;
  onStarted: (sweep: SweepView) => void;
};

/** One or two axes from bear to bull, and whether each node is drawn. */
export function StoreSweepForm({ store, published, subject, onStarted }: StoreSweepFormProps) {
  const t = useTranslations("scenarioStore.sweep");
  const locale = useLocale();
  const client = useQueryClient();
  const axisOf = (parameter: ScenarioParameterKey): SweepAxisDraft => ({
    parameter,
    ...spanOf(parameter, published, subject),
  });
  const [first, setFirst] = useState(() => axisOf("electricityPriceUsdPerMwh"));
  const [second, setSecond] = useState<SweepAxisDraft | null>(() => axisOf("priceElasticity"));
  const [steps, setSteps] = useState<(typeof stepChoices)[number]>("9");
  const [draws, setDraws] = useState<(typeof drawChoices)[number]>("0");
  const axes = (second === null ? [first] : [first, second]).map((axis) => ({
    ...axis,
    steps: Number(steps),
  }));
  const starting = useMutation({
    mutationFn: () => startSweep(store, axes, Number(draws) * drawScale(store)),
    onSuccess: async (sweep) => {
      await client.invalidateQueries({ queryKey: sweepsKey });
      onStarted(sweep);
    },
  });
  const whole = (count: number) => formatNumber(count, locale, { fractionDigits: 0 });
  const nodeCount = Number(steps) ** axes.length;
  return (
    <form
      className="flex flex-col gap-y-3"
      data-print="hide"
      onSubmit={(event) => {
        event.preventDefault();
        starting.mutate();
      }}
    >
      <StoreSweepAxisFields
        label={t("firstAxis")}
        axis={first}
        other={second?.parameter ?? null}
        onParameter={(parameter) => parameter !== null && setFirst(axisOf(parameter))}
        onAxis={setFirst}
        optional={false}
      />
      <StoreSweepAxisFields
        label={t("secondAxis")}
        axis={second}
        other={first.parameter}
        onParameter={(parameter) => setSecond(parameter === null ? null : axisOf(parameter))}
        onAxis={setSecond}
        optional
      />
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <div className="w-36">
          <SelectField
            label={t("steps")}
            value={steps}
            options={stepChoices.map((value) => ({ value, label: value }))}
            onChange={setSteps}
          />
        </div>
        <div className="w-44">
          <SelectField
            label={t("draws")}
            value={draws}
            options={drawChoices.map((value) => ({
              value,
              label: value === "0" ? t("noDraws") : whole(Number(value) * drawScale(store)),
            }))}
            onChange={setDraws}
          />
        </div>
        <button
          type="submit"
          className="text-action min-h-8 font-semibold disabled:text-muted"
          disabled={starting.isPending}
        >
          {t("start", { count: nodeCount })}
        </button>
      </div>
      {starting.error !== null && <StoreFailure error={starting.error} />}
    </form>
  );
}

/** Draws have to be a multiple of the replicates the reader has chosen. */
function drawScale({ settings }: StoreProps): number {
  const eighth = settings.replicates / 8;
  return Number.isInteger(eighth) ? eighth : settings.replicates;
}

/** From the lowest to the highest published case; around the value where they agree. */
function spanOf(
  parameter: ScenarioParameterKey,
  published: ScenarioInputs["published"],
  subject: NamedScenario,
): { from: number; to: number } {
  const { bear, base, bull } = published[parameter];
  const [low, high] = [Math.min(bear, base, bull), Math.max(bear, base, bull)];
  if (low < high) return { from: low, to: high };
  const { min, max } = scenarioParameterDefinitions[parameter];
  const value = subject.parameters[parameter];
  const distance = Math.abs(value) * SPREAD || (max - min) * SPREAD;
  return { from: Math.max(min, value - distance), to: Math.min(max, value + distance) };
}
