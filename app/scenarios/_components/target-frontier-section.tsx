"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useMemo } from "react";
import { frontierFigure } from "@/lib/charts/scenario/frontier-figure";
import { formatQuantity } from "@/lib/format/format-quantity";
import { isCapexShare } from "@/lib/model/scenario/capex-share";
import type { FrontierOdds } from "@/lib/model/scenario/frontier-odds";
import { FIRST_YEAR } from "@/lib/model/scenario/horizon";
import {
  scenarioParameterDefinitions,
  valueParameterKeys,
  type ScenarioParameterKey,
} from "@/lib/model/scenario/scenario-parameters";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { SelectField } from "../../_components/controls/select-field";
import { useWorkerRun } from "../../_components/worker/use-worker-run";
import type { ScenarioSectionProps } from "./section-props";
import type { TargetFrontierRun } from "./target-frontier.worker";
import { writeOdds } from "@/lib/format/write-odds";
import { usePageSources } from "./page-sources";
import type { TargetWords } from "@/lib/charts/scenario/target-words";
import { useTargetWords } from "./use-target-words";

type Axes = readonly [ScenarioParameterKey, ScenarioParameterKey];

/** Pairs that investors argue about, offered as one choice. */
const pairs: readonly Axes[] = [
  ["demandGrowth2027Fraction", "priceElasticity"],
  ["electricityPriceUsdPerMwh", "itLoadFactorFraction"],
  ["economicLifeComputeYears", "tokensPerGwGrowth2027Fraction"],
  ["priceElasticity", "grossAdds2026Gw"],
  ["demandGrowth2027Fraction", "capexGrowth2028Fraction"],
  ["energisedPower2026Gw", "priceElasticity"],
];

const createWorker = () =>
  new Worker(new URL("./target-frontier.worker.ts", import.meta.url), { type: "module" });

type TargetFrontierSectionProps = ScenarioSectionProps & {
  axes: Axes;
  onAxes: (axes: Axes) => void;
};

/** Where two assumptions together break even, how likely that is, and what limits capacity there. */
export function TargetFrontierSection({ inputs, subject, axes, onAxes }: TargetFrontierSectionProps) {
  const t = useTranslations("scenarioTargets");
  const locale = useLocale();
  const words = useTargetWords(FIRST_YEAR + inputs.context.filedYears.length);
  const titleId = useId();
  const [x, y] = axes;
  const task = useMemo((): TargetFrontierRun["task"] => {
    const { context, options, published, dependence, seed } = inputs;
    return { inputs: { context, options, published, dependence, seed }, subject, axes: { x, y } };
  }, [inputs, subject, x, y]);
  const { result, completedFraction, isRunning, failure } = useWorkerRun<TargetFrontierRun>(
    createWorker,
    task,
  );
  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-y-4 border-t border-ink pt-3">
      <h2 id={titleId} className="text-finding font-semibold">
        {t("frontier.title")}
      </h2>
      <FrontierAxisFields axes={[x, y]} onAxes={onAxes} words={words} />
      {failure !== null && <p role="alert">{t("failed", { cause: failure })}</p>}
      {result === null && failure === null && <p role="status">{t("computing")}</p>}
      {result !== null && (
        <>
          <FrontierFigure result={result} published={inputs.published} words={words} />
          <p role="status" className="min-h-5 text-caption text-muted">
            {isRunning
              ? t("frontier.oddsRunning", {
                  done: formatQuantity(completedFraction, "fraction", locale, { fractionDigits: 0 }),
                })
              : result.odds !== null && <OddsNote odds={result.odds} />}
          </p>
        </>
      )}
    </section>
  );
}

type FrontierFigureProps = {
  result: TargetFrontierRun["result"];
  published: ScenarioSectionProps["inputs"]["published"];
  words: TargetWords;
};

function FrontierFigure({ result, published, words }: FrontierFigureProps) {
  const t = useTranslations("scenarioTargets");
  const caseName = useTranslations("figure.scenario");
  const locale = useLocale();
  const sources = usePageSources();
  const figure = useMemo(
    () => frontierFigure({ ...result, published, sources }, { t, caseName, words, locale }),
    [result, published, sources, t, caseName, words, locale],
  );
  return <ChartFigure chart="break-even-frontier" {...figure} />;
}

/** The scenario's own odds and, where no line of odds crosses the plane, how high they are in it. */
function OddsNote({ odds }: { odds: FrontierOdds }) {
  const t = useTranslations("scenarioTargets.frontier");
  const locale = useLocale();
  const percent = (fraction: number) => writeOdds(fraction, locale);
  const { probabilityAtScenario: own } = odds;
  const known = odds.probability.filter((probability) => probability !== null);
  const hasLine = odds.lines.some(({ lines }) => lines.length > 0);
  const [low, high] = [percent(Math.min(...known)), percent(Math.max(...known))];
  return (
    <>
      {own !== null && t("oddsHere", { odds: percent(own) })}{" "}
      {!hasLine &&
        known.length > 0 &&
        (low === high ? t("oddsEverywhere", { odds: low }) : t("oddsNone", { low, high }))}
    </>
  );
}

type FrontierAxisFieldsProps = { axes: Axes; onAxes: (axes: Axes) => void; words: TargetWords };

function FrontierAxisFields({ axes, onAxes, words }: FrontierAxisFieldsProps) {
  const t = useTranslations("scenarioTargets.frontier");
  const groupName = useTranslations("verdict.bridge.group");
  const [x, y] = axes;
  const optionsBut = (other: ScenarioParameterKey) =>
    valueParameterKeys
      .filter((key) => key !== other && !isCapexShare(key))
      .map((key) => ({
        value: key,
        label: words.label(key),
        group: groupName(scenarioParameterDefinitions[key].group),
      }));
  const named = ([a, b]: Axes) => ({
    value: `${a}/${b}`,
    label: t("pair", { x: words.label(a), y: words.label(b) }),
  });
  const isOffered = pairs.some(([a, b]) => a === x && b === y);
  return (
    <div className="grid items-end gap-x-6 gap-y-3 tablet:grid-cols-[2fr_1fr_1fr]" data-print="hide">
      <SelectField
        label={t("pairs")}
        value={`${x}/${y}`}
        options={[...(isOffered ? [] : [named(axes)]), ...pairs.map(named)]}
        onChange={(value) => {
          const pair = [...pairs, axes].find(([a, b]) => `${a}/${b}` === value);
          if (pair !== undefined) onAxes(pair);
        }}
      />
      <SelectField label={t("x")} value={x} options={optionsBut(y)} onChange={(key) => onAxes([key, y])} />
      <SelectField label={t("y")} value={y} options={optionsBut(x)} onChange={(key) => onAxes([x, key])} />
    </div>
  );
}
