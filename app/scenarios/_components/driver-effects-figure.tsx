"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { npvEffectsFigure } from "@/lib/charts/scenario/npv-effects-figure";
import { formatNumber } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import { ChartFigure } from "../../_components/charts/chart-figure";
import type { DriverEffectsRun } from "./driver-effects.worker";
import type { ScenarioSectionProps } from "./section-props";
import { usePageSources } from "./page-sources";
import { useNamedScenario } from "./use-named-scenario";
import { useParameterText } from "./use-parameter-text";

const USD_PER_USD_BN = 1e9;

type DriverEffectsFigureProps = DriverEffectsRun["result"] & {
  parameterSources: ScenarioSectionProps["parameterSources"];
};

/** Shares of the variance as bars with their errors; in ink the few that explain most of it. */
export function DriverEffectsFigure({
  effects,
  inputs,
  subject,
  parameterSources,
}: DriverEffectsFigureProps) {
  const t = useTranslations("scenarioDrivers.effects");
  const shared = useTranslations("scenarioDrivers");
  const locale = useLocale();
  const { slug } = subject;
  const scenario = useNamedScenario()(slug);
  const sources = usePageSources();
  const text = useParameterText(parameterSources);
  const figure = useMemo(
    () =>
      effects === null
        ? null
        : npvEffectsFigure({ effects, slug, scenario, sources }, { t, shared, text, locale }),
    [effects, slug, scenario, sources, t, shared, text, locale],
  );
  if (effects === null || figure === null)
    return <p className="border-t border-ink pt-3">{t("nothing", { scenario })}</p>;

  const percent = (share: number) => formatQuantity(share, "fraction", locale, { fractionDigits: 0 });
  const whole = (count: number) => formatNumber(count, locale, { fractionDigits: 0 });
  const unsourced = effects.effects.filter(({ keys }) =>
    keys.some((key) => text.evidenceOf(key) === "scenario" || text.evidenceOf(key) === "unresolved"),
  );
  return (
    <div>
      <ChartFigure chart="what-explains-the-spread" {...figure} />
      <div className="mt-2 flex max-w-prose flex-col gap-y-1 text-caption text-muted">
        <p>
          {t("evidence", { share: percent(unsourced.reduce((sum, { share }) => sum + share, 0)) })}{" "}
          {t(inputs.dependence.kind)}
          {effects.largestRepair > 0 &&
            ` ${t("repaired", { change: formatNumber(effects.largestRepair, locale, { significantDigits: 2 }) })}`}
        </p>
        <p>
          {t("note", {
            deviation: formatQuantity(effects.standardDeviationUsdBn * USD_PER_USD_BN, "usd", locale, {
              significantDigits: 2,
            }),
            scenario,
            orders: whole(effects.orderCount),
            replicates: whole(effects.replicateCount),
            seed: inputs.seed,
          })}
        </p>
      </div>
    </div>
  );
}
