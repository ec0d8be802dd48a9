"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatQuantity } from "@/lib/format/format-quantity";
import { keepSigns } from "@/lib/format/keep-signs";
import type { PublishedCase } from "@/lib/model/scenario/published-placement";
import { evidenceOfGrade } from "@/lib/model/scenario/parameter-grade";
import { standingOf } from "@/lib/model/scenario/scenario-findings";
import { DataTable } from "../../_components/figures/data-table";
import { EvidenceGlyph } from "../../_components/figures/evidence-glyph";
import { ScenarioMark } from "../../_components/figures/scenario-mark";
import { SourceLine } from "../../_components/figures/source-line";
import { parameterDisplay } from "@/lib/charts/scenario/parameter-display";
import type { ScenarioSectionProps } from "./section-props";
import { usePublishedRun } from "./use-published-run";

const USD_PER_USD_BN = 1e9;
const columnOrder = ["bear", "base", "bull"] as const satisfies readonly PublishedCase[];

/** Bear, base and bull on one page: what each believes that the others do not, and what that is worth. */
export function FrameworkBeliefsSection({ inputs, subject, parameterSources }: ScenarioSectionProps) {
  const t = useTranslations("scenarioFrameworks.beliefs");
  const words = useTranslations("scenarioFrameworks");
  const parameter = useTranslations("scenarioParameter");
  const source = useTranslations("verdict.source");
  const locale = useLocale();
  const { result, failure } = usePublishedRun("beliefs", inputs);
  if (failure !== null) return <p role="alert">{t("failed", { cause: failure })}</p>;
  if (result === null || !("beliefs" in result)) return <p role="status">{t("computing")}</p>;
  const { bridge, decisive, disputedCount } = result.beliefs;
  const money = (usdBn: number, sign?: "always") =>
    formatQuantity(usdBn * USD_PER_USD_BN, "usd", locale, {
      significantDigits: 2,
      ...(sign === undefined ? {} : { sign }),
    });
  const [first, second, third] = bridge.steps;
  if (first === undefined || second === undefined || third === undefined) return null;
  const distance = money(bridge.toNpvUsdBn - bridge.fromNpvUsdBn);
  return (
    <section aria-labelledby="beliefs-title" className="border-t border-ink pt-3">
      <h2 id="beliefs-title" className="text-finding font-semibold">
        {keepSigns(
          t("title", {
            distance,
            group: words(`group.${first.group}`),
            effect: money(first.effectUsdBn, "always"),
            second: words(`group.${second.group}`),
            secondEffect: money(second.effectUsdBn, "always"),
          }),
        )}
      </h2>
      <p className="mt-1 text-caption text-muted">{t("unit", { count: String(disputedCount) })}</p>
      <p className="mt-3 max-w-prose">
        {keepSigns(
          t("story", {
            first: words(`group.${first.group}`),
            firstEffect: money(first.effectUsdBn, "always"),
            second: words(`group.${second.group}`),
            secondEffect: money(second.effectUsdBn, "always"),
            third: words(`group.${third.group}`),
            thirdEffect: money(third.effectUsdBn, "always"),
            distance,
          }),
        )}{" "}
        {t("caution")}
      </p>
      <div className="mt-3">
        <DataTable
          label={t("label")}
          emptyReason={t("empty")}
          columns={[
            { key: "belief", head: t("belief"), align: "start", wrap: true },
            ...columnOrder.map((slug) => ({
              key: slug,
              head: <ScenarioMark scenario={slug} />,
              align: "end" as const,
            })),
            { key: "yours", head: <ScenarioMark scenario="own" />, align: "end" },
            { key: "effect", head: t("effect"), align: "end" },
            { key: "standing", head: t("standing"), align: "start" },
          ]}
          rows={decisive.map(({ key, unit, published: triple, effectUsdBn }) => {
            const display = parameterDisplay(unit);
            const show = (value: number) =>
              formatQuantity(value * display.scale, display.unit, locale, {
                significantDigits: 3,
                trimZeros: true,
              });
            const sourced = parameterSources.find((each) => each.key === key);
            return {
              key,
              head: (
                <span className="block py-1">
                  <span className="block font-medium">{parameter(`${key}.label`)}</span>
                  <span className="block text-caption font-normal text-muted">
                    {parameter(`${key}.meaning`)}
                  </span>
                </span>
              ),
              cells: [
                ...columnOrder.map((slug) => show(triple[slug])),
                <span key="yours" className={subject.overridden.includes(key) ? "font-semibold" : ""}>
                  {show(subject.parameters[key])}
                </span>,
                effectUsdBn === null ? (
                  <span key="effect" className="text-muted">
                    {t("noAnswer")}
                  </span>
                ) : (
                  money(effectUsdBn, "always")
                ),
                <span key="standing" title={sourced?.source} className="inline-flex items-baseline gap-x-1.5">
                  <EvidenceGlyph status={evidenceOfGrade(sourced?.grade ?? "")} decorative />
                  {words(`standing.${standingOf(key, { overridden: [] }, sourced?.grade)}`)}
                </span>,
              ],
            };
          })}
        />
      </div>
      <div className="mt-2">
        <SourceLine sources={[{ name: source("parameters"), url: "/data" }]} />
      </div>
    </section>
  );
}
