"use client";

import { useLocale, useTranslations } from "next-intl";
import { useDeferredValue, useMemo } from "react";
import { requiredRevenueFigure } from "@/lib/charts/scenario/required-revenue-figure";
import { scenarioOfSlug } from "@/lib/charts/scenario/scenario-slug";
import { formatQuantity } from "@/lib/format/format-quantity";
import { jpmorganInputs } from "@/lib/model/frameworks/jpmorgan";
import { requiredRevenueByYear } from "@/lib/model/scenario/required-revenue-by-year";
import { summariseScenario } from "@/lib/model/scenario/summarise-scenario";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { FrameworkDepreciationFigure } from "./framework-depreciation-figure";
import { RequiredPerPayer } from "./framework-required-per-payer";
import type { ScenarioSectionProps } from "./section-props";

const USD_PER_USD_BN = 1e9;
const REVENUE_YEAR = 2030;

/** Revenue the scenario needs, by the solver and by the closed form, against what it projects and what was observed. */
export function FrameworkRequiredSection(props: ScenarioSectionProps) {
  const { inputs, subject } = useDeferredValue(props);
  const t = useTranslations("scenarioFrameworks.required");
  const shared = useTranslations("scenarioFrameworks");
  const source = useTranslations("verdict.source");
  const locale = useLocale();
  const { context, options } = inputs;
  const { projection, years, closedFormToSolvedRatio } = useMemo(() => {
    const projected = summariseScenario(context, subject.parameters, options);
    return { projection: projected, ...requiredRevenueByYear(projected, context.filedYears) };
  }, [context, options, subject.parameters]);
  const money = (usdBn: number | null) =>
    formatQuantity(usdBn === null ? null : usdBn * USD_PER_USD_BN, "usd", locale, { significantDigits: 2 });
  const in2030 = years.find(({ year }) => year === REVENUE_YEAR) ?? null;
  const observed = context.filedYears.at(-1) ?? null;
  const { requiredRevenueMultiplier, requiredRevenueSolutions: solutions } = projection.outputs;
  const figure = useMemo(
    () =>
      requiredRevenueFigure(
        { years, observed, scenario: scenarioOfSlug(subject.slug) },
        { t, source, locale },
      ),
    [years, observed, subject.slug, t, source, locale],
  );
  return (
    <div className="flex flex-col gap-y-4">
      <ChartFigure chart="required-revenue" {...figure} />
      {requiredRevenueMultiplier !== null && solutions.length > 1 && (
        <p className="max-w-prose">{shared("severalSolutions", { count: solutions.length })}</p>
      )}
      {requiredRevenueMultiplier !== null && solutions.at(-1)?.isExact === false && (
        <p className="max-w-prose">{shared("leapingSolution")}</p>
      )}
      <p className="max-w-prose">
        {closedFormToSolvedRatio === null
          ? t("checkNone")
          : t("check", {
              ratio: formatQuantity(closedFormToSolvedRatio, "fraction", locale, { fractionDigits: 0 }),
              year: String(projection.firstProjectedYear),
              sunk: money(in2030?.closedFormWithSunkUsdBn ?? null),
            })}
      </p>
      {in2030 !== null && (
        <section>
          <h3 className="font-serif font-semibold">{t("payer.title")}</h3>
          <p className="mt-1 mb-2 max-w-prose text-caption text-muted">
            {t("payer.note", {
              iphone: formatQuantity(jpmorganInputs.iphoneUsers, "count", locale, { trimZeros: true }),
              netflix: formatQuantity(jpmorganInputs.netflixSubscribers, "count", locale, {
                trimZeros: true,
              }),
            })}
          </p>
          <RequiredPerPayer in2030={in2030} observed={observed} />
        </section>
      )}
      <FrameworkDepreciationFigure projection={projection} scenario={scenarioOfSlug(subject.slug)} />
    </div>
  );
}
