"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { parameterBridgeFigure } from "@/lib/charts/scenario/parameter-bridge-figure";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { ParameterBridge } from "@/lib/model/scenario/parameter-bridge";
import type { NamedScenario } from "@/lib/model/scenario/scenario-inputs";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { Disclosure } from "../../_components/controls/disclosure";
import { useScenarioName } from "../../_components/scenario/scenario-names";
import { DriverBridgeTable } from "./driver-bridge-table";
import type { ScenarioSectionProps } from "./section-props";
import { usePageSources } from "./page-sources";
import { useNamedScenario } from "./use-named-scenario";
import { useParameterText } from "./use-parameter-text";

const USD_PER_USD_BN = 1e9;

type DriverBridgeFigureProps = {
  bridge: ParameterBridge;
  from: NamedScenario;
  to: NamedScenario;
  parameterSources: ScenarioSectionProps["parameterSources"];
};

/** The way from one scenario to another as a waterfall of its largest steps, every step in a table below. */
export function DriverBridgeFigure(props: DriverBridgeFigureProps) {
  const { bridge, from, to, parameterSources } = props;
  const t = useTranslations("scenarioDrivers.bridge");
  const shared = useTranslations("scenarioDrivers");
  const nameOf = useScenarioName();
  const locale = useLocale();
  const sources = usePageSources();
  const text = useParameterText(parameterSources);
  const inSentence = useNamedScenario();
  const figure = useMemo(
    () =>
      parameterBridgeFigure(
        { bridge, from: from.slug, to: to.slug, sources },
        { t, shared, text, nameOf, inSentence, locale },
      ),
    [bridge, from.slug, to.slug, sources, t, shared, text, nameOf, inSentence, locale],
  );
  if (figure === null)
    return (
      <p className="border-t border-ink pt-3">
        {t("same", { from: inSentence(from.slug), to: inSentence(to.slug) })}
      </p>
    );
  const { steps, orderCount } = bridge;
  const largestErrorUsdBn = Math.max(...steps.map(({ standardErrorUsdBn }) => standardErrorUsdBn));
  const error = formatQuantity(largestErrorUsdBn * USD_PER_USD_BN, "usd", locale, { significantDigits: 2 });
  return (
    <div>
      <ChartFigure chart="scenario-bridge" chartParams={{ from: from.slug, to: to.slug }} {...figure} />
      <p className="mt-2 max-w-prose text-caption text-muted">
        {orderCount === null ? t("noteExact") : t("note", { error })}
      </p>
      <Disclosure
        summary={t("every", {
          count: steps.length,
          still: steps.filter(({ effectUsdBn }) => effectUsdBn === 0).length,
        })}
      >
        <DriverBridgeTable bridge={bridge} from={from} to={to} parameterSources={parameterSources} />
      </Disclosure>
    </div>
  );
}
