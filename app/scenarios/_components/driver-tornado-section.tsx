"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { npvTornadoFigure } from "@/lib/charts/scenario/npv-tornado-figure";
import { TORNADO_ROWS_SHOWN } from "@/lib/charts/scenario/npv-tornado-spec";
import { formatNumber } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import { npvTornado, type NpvTornado } from "@/lib/model/scenario/npv-tornado";
import { ChartFigure } from "../../_components/charts/chart-figure";
import type { ScenarioSectionProps } from "./section-props";
import { usePageSources } from "./page-sources";
import { useNamedScenario } from "./use-named-scenario";
import { useParameterText } from "./use-parameter-text";
import { useSettled } from "./use-settled";

const SETTLE_MS = 150;
const USD_PER_USD_BN = 1e9;

/** What moves one scenario: each assumption at P10 and P90 of its range, the others at their medians. */
export function DriverTornadoSection({ inputs, subject, parameterSources }: ScenarioSectionProps) {
  const t = useTranslations("scenarioDrivers.tornado");
  const shared = useTranslations("scenarioDrivers");
  const locale = useLocale();
  const scenario = useNamedScenario()(subject.slug);
  const sources = usePageSources();
  const text = useParameterText(parameterSources);
  const settled = useSettled(inputs, SETTLE_MS);
  const settledSubject = useSettled(subject, SETTLE_MS);
  const tornado = useMemo(() => tornadoOrRefusal(settled, settledSubject), [settled, settledSubject]);
  const { slug } = subject;
  const figure = useMemo(
    () =>
      typeof tornado === "string"
        ? null
        : npvTornadoFigure({ tornado, slug, scenario, sources }, { t, text, locale }),
    [tornado, slug, scenario, sources, t, text, locale],
  );

  if (typeof tornado === "string") {
    return <p className="border-t border-ink pt-3">{shared("failed", { cause: tornado })}</p>;
  }
  if (figure === null) return <p className="border-t border-ink pt-3">{t("nothing", { scenario })}</p>;
  const money = (usdBn: number) =>
    formatQuantity(usdBn * USD_PER_USD_BN, "usd", locale, { significantDigits: 2 });
  const whole = (count: number) => formatNumber(count, locale, { fractionDigits: 0 });
  const shown = tornado.effects.slice(0, TORNADO_ROWS_SHOWN);
  const rest = tornado.effects.slice(TORNADO_ROWS_SHOWN);
  return (
    <section aria-label={t("title")}>
      <ChartFigure chart="what-moves-the-scenario" {...figure} />
      <div className="mt-2 flex max-w-prose flex-col gap-y-1 text-caption text-muted">
        <p>{t("evidence", { ...evidenceWords(shown, text), shown: whole(shown.length) })}</p>
        <p>
          {t("note", {
            shown: whole(shown.length),
            count: whole(tornado.effects.length),
            rest: rest.length,
            swing: money(rest[0]?.swingUsdBn ?? 0),
            fixed: whole(tornado.fixed.length),
          })}
        </p>
        {tornado.refused.map(({ key, cause }) => (
          <p key={key}>{t("refused", { parameter: text.labelOf([key]), cause })}</p>
        ))}
      </div>
    </section>
  );

  function evidenceWords(effects: NpvTornado["effects"], { evidenceOf }: typeof text) {
    const swing = (of: NpvTornado["effects"]) => of.reduce((sum, { swingUsdBn }) => sum + swingUsdBn, 0);
    const assumed = effects.filter(({ key }) => evidenceOf(key) === "scenario");
    const unverified = effects.filter(({ key }) => evidenceOf(key) === "unresolved");
    const all = swing(effects);
    return {
      assumed: whole(assumed.length),
      unverified: whole(unverified.length),
      share: formatQuantity(all > 0 ? (swing(assumed) + swing(unverified)) / all : null, "fraction", locale, {
        fractionDigits: 0,
      }),
    };
  }
}

function tornadoOrRefusal(
  inputs: ScenarioSectionProps["inputs"],
  subject: ScenarioSectionProps["subject"],
): NpvTornado | string {
  try {
    return npvTornado(inputs, subject);
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}
