"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { npvEffectsSpec } from "@/lib/charts/scenario/npv-effects-spec";
import { formatList } from "@/lib/format/format-date";
import { formatNumber } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import { ChartFigure } from "../../_components/charts/chart-figure";
import type { DriverEffectsRun } from "./driver-effects.worker";
import type { ScenarioSectionProps } from "./section-props";
import { usePageSources } from "./page-sources";
import { useNamedScenario } from "./use-named-scenario";
import { useParameterText } from "./use-parameter-text";

const USD_PER_USD_BN = 1e9;
const MOST_NAMED = 4; // in one sentence

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
  const scenario = useNamedScenario()(subject.slug);
  const sources = usePageSources();
  const { labelOf, markedLabelOf, evidenceOf } = useParameterText(parameterSources);
  const panels = useMemo(() => {
    if (effects === null) return [];
    const spec = npvEffectsSpec(effects, {
      share: t("share"),
      labelOf: markedLabelOf,
      others: (count) => shared("others", { count }),
    });
    return [{ key: "effects", title: null, spec }];
  }, [effects, markedLabelOf, t, shared]);
  if (effects === null) return <p className="border-t border-ink pt-3">{t("nothing", { scenario })}</p>;

  const percent = (share: number) => formatQuantity(share, "fraction", locale, { fractionDigits: 0 });
  const whole = (count: number) => formatNumber(count, locale, { fractionDigits: 0 });
  const few = effects.effects.slice(0, effects.few.count);
  const unsourced = effects.effects.filter(({ keys }) =>
    keys.some((key) => evidenceOf(key) === "scenario" || evidenceOf(key) === "unresolved"),
  );
  return (
    <div>
      <ChartFigure
        id="driver-effects"
        finding={t("finding", {
          count: few.length,
          share: percent(effects.few.share),
          scenario,
          names: formatList(
            few.length <= MOST_NAMED
              ? few.map(({ keys }) => labelOf(keys))
              : [
                  ...few.slice(0, MOST_NAMED - 1).map(({ keys }) => labelOf(keys)),
                  shared("more", { count: few.length - MOST_NAMED + 1 }),
                ],
            locale,
          ),
        })}
        unitLine={t("unit")}
        panels={panels}
        sources={sources}
        fileName={`what-explains-the-spread-of-${subject.slug}`}
        aspect={{ desk: "2 / 1", phone: "3 / 4" }}
      />
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
