"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useMemo } from "react";
import { frontierSpec } from "@/lib/charts/scenario/frontier-spec";
import { formatQuantity } from "@/lib/format/format-quantity";
import { isCapexShare } from "@/lib/model/scenario/capex-share";
import type { FrontierOdds } from "@/lib/model/scenario/frontier-odds";
import { FRONTIER_ODDS_SIZE } from "@/lib/model/scenario/frontier-size";
import { FIRST_YEAR } from "@/lib/model/scenario/horizon";
import { MODAL_CONSTRAINT_LAST_YEAR } from "@/lib/model/scenario/modal-constraint";
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
import { frontierFinding } from "@/lib/model/scenario/frontier-finding";
import { writeOdds } from "@/lib/format/write-odds";
import { usePageSources } from "./page-sources";
import { useTargetWords, type TargetWords } from "./use-target-words";

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
  const { subject, frontier, odds } = result;
  const year = String(MODAL_CONSTRAINT_LAST_YEAR);
  const panels = useMemo(() => {
    const axisOf = (key: ScenarioParameterKey) => ({
      ...words.display(key),
      label: words.label(key),
      published: published[key],
      value: subject.parameters[key],
    });
    const spec = frontierSpec(
      frontier,
      odds,
      { x: axisOf(frontier.x.key), y: axisOf(frontier.y.key) },
      {
        line: t("frontier.line"),
        odds: (probability) =>
          t("frontier.odds", {
            odds: formatQuantity(probability, "fraction", locale, { fractionDigits: 0 }),
          }),
        level: words.money,
        above: t("frontier.above"),
        below: t("frontier.below"),
        here: t("frontier.here"),
        cases: { bear: caseName("bear"), base: caseName("base"), bull: caseName("bull") },
        binding: t("frontier.binding", { year }),
        constraints: {
          accelerators: t("frontier.constraint.accelerators"),
          power: t("frontier.constraint.power"),
          cooling: t("frontier.constraint.cooling"),
          network: t("frontier.constraint.network"),
        },
        refused: t("frontier.refused"),
      },
    );
    return [{ key: "frontier", title: null, spec }];
  }, [frontier, odds, subject, published, words, caseName, locale, year, t]);
  const hasOddsLines = odds?.lines.some(({ lines }) => lines.length > 0) ?? false;
  const unit = hasOddsLines
    ? t("frontier.unit", { year, draws: FRONTIER_ODDS_SIZE.draws })
    : t(frontier.lines.length > 0 || odds === null ? "frontier.unitWithoutOdds" : "frontier.unitLevels", {
        year,
      });
  return (
    <ChartFigure
      id="frontier"
      finding={useFinding(result, words)}
      unitLine={`${unit}. ${t("frontier.unitPoints")}`}
      panels={panels}
      sources={sources}
      fileName={`frontier-${frontier.x.key}-${frontier.y.key}`}
      aspect={{ desk: "16 / 10", phone: "4 / 5" }}
    />
  );
}

function useFinding({ subject, frontier }: TargetFrontierRun["result"], words: TargetWords): string {
  const t = useTranslations("scenarioTargets.frontier.finding");
  const { kind, point, npvForwardUsdBn } = frontierFinding(frontier, subject);
  if (kind === "refused") return t("refused");
  const { x, y } = frontier;
  return t(kind, {
    x: words.label(x.key),
    y: words.label(y.key),
    xValue: words.show(x.key, point.x),
    yValue: words.show(y.key, point.y),
    xCurrent: words.show(x.key, subject.parameters[x.key]),
    yCurrent: words.show(y.key, subject.parameters[y.key]),
    npv: words.money(npvForwardUsdBn),
  });
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
