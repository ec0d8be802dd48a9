"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { parameterBridgeSpec } from "@/lib/charts/scenario/parameter-bridge-spec";
import { formatNumber } from "@/lib/format/format-number";
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
  const { labelOf } = useParameterText(parameterSources);
  const inSentence = useNamedScenario();
  const names = { from: nameOf(from.slug), to: nameOf(to.slug) };
  const panels = useMemo(() => {
    const spec = parameterBridgeSpec(bridge, {
      value: t("value"),
      from: { slug: from.slug, name: names.from },
      to: { slug: to.slug, name: names.to },
      labelOf,
      others: (count) => shared("others", { count }),
    });
    return [{ key: "bridge", title: null, spec }];
  }, [bridge, from.slug, to.slug, names.from, names.to, labelOf, t, shared]);
  const money = (usdBn: number, sign?: "always") =>
    formatQuantity(usdBn * USD_PER_USD_BN, "usd", locale, {
      significantDigits: 2,
      ...(sign === undefined ? {} : { sign }),
    });
  const { steps, fromNpvUsdBn, toNpvUsdBn, orderCount } = bridge;
  const [first] = steps;
  if (first === undefined)
    return (
      <p className="border-t border-ink pt-3">
        {t("same", { from: inSentence(from.slug), to: inSentence(to.slug) })}
      </p>
    );
  const opposing = steps.find(({ effectUsdBn }) => effectUsdBn * first.effectUsdBn < 0);
  const words = {
    from: inSentence(from.slug),
    to: inSentence(to.slug),
    parameter: labelOf(first.keys),
    effect: money(first.effectUsdBn, "always"),
    distance: money(toNpvUsdBn - fromNpvUsdBn, "always"),
  };
  const largestErrorUsdBn = Math.max(...steps.map(({ standardErrorUsdBn }) => standardErrorUsdBn));
  return (
    <div>
      <ChartFigure
        id="driver-bridge"
        finding={
          opposing === undefined
            ? t("finding", words)
            : t("findingOpposed", {
                ...words,
                opposing: labelOf(opposing.keys),
                opposingEffect: money(opposing.effectUsdBn, "always"),
              })
        }
        unitLine={
          orderCount === null
            ? t("unitExact")
            : t("unitDrawn", { orders: formatNumber(orderCount, locale, { fractionDigits: 0 }) })
        }
        panels={panels}
        sources={sources}
        fileName={`bridge-${from.slug}-to-${to.slug}`}
        aspect={{ desk: "2 / 1", phone: "3 / 4" }}
      />
      <p className="mt-2 max-w-prose text-caption text-muted">
        {orderCount === null ? t("noteExact") : t("note", { error: money(largestErrorUsdBn) })}
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
