"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useMemo } from "react";
import { formatPeriod } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import { MISSING } from "@/lib/format/format-number";
import { gaugeDefinitions } from "@/lib/model/tracking/gauges";
import { judgeGauges, type GaugeReading } from "@/lib/model/tracking/judge-gauges";
import { quarterOfPeriod } from "@/lib/model/tracking/quarter-of-period";
import type { RealisedView } from "@/lib/model/tracking/realised-view";
import { Disclosure } from "../../_components/controls/disclosure";
import { DataTable } from "../../_components/figures/data-table";
import { NoticeList } from "../../_components/figures/notice-list";
import { GaugeCard } from "./gauge-card";
import { missingWords } from "./missing-words";
import { useGaugeThresholds } from "./use-gauge-thresholds";

const RULE_URL =
  "http://briefly.co/anchor/Artificial_intelligence/story/ai-isnt-a-bubble-but-its-showing-warning-signs--fortune";

/** Gauges with bounds the reader may move, and the counting rule that makes one sentence of them. */
export function GaugeSection({ view }: { view: RealisedView }) {
  const t = useTranslations("realisedFiled.gauge");
  const titleId = useId();
  const { thresholds, problems, change, resetAll } = useGaugeThresholds();
  const { readings, count } = useMemo(() => judgeGauges(view.gauges, thresholds), [view.gauges, thresholds]);
  const reach = readings.reduce<string | null>((latest, { newest }) => {
    const quarter = newest === null ? null : quarterOfPeriod(newest.period);
    return quarter !== null && (latest === null || quarter > latest) ? quarter : latest;
  }, null);
  const editedCount = Object.keys(thresholds).length;
  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-y-4 border-t border-ink pt-3">
      <h2 id={titleId} className="text-finding font-semibold" aria-live="polite">
        {t("finding", {
          strained: count.strained,
          resolved: String(count.resolved),
          verdict: count.verdict,
          unresolved: count.unresolved,
        })}
      </h2>
      <NoticeList
        notices={problems.map(({ field, value, allowed }) => t("problem", { field, value, allowed }))}
      />
      <p className="max-w-prose text-caption text-muted">
        {t("rule")}{" "}
        <a href={RULE_URL} rel="noreferrer" target="_blank" className="underline underline-offset-2">
          {t("ruleSource")}
        </a>
      </p>
      {editedCount > 0 && (
        <p className="flex flex-wrap items-baseline gap-x-4">
          <span>{t("edited", { count: editedCount })}</span>
          <button type="button" className="text-action" onClick={resetAll}>
            {t("resetAll")}
          </button>
        </p>
      )}
      <div className="grid grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] gap-x-8">
        {countedFirst(readings).map((reading) =>
          reading.newest === null ? null : (
            <GaugeCard
              key={reading.key}
              reading={reading}
              newest={reading.newest}
              reach={reach}
              onBounds={(stated) => change(reading.key, stated)}
            />
          ),
        )}
      </div>
      <GaugesWithoutData readings={readings.filter(({ newest }) => newest === null)} />
      <Disclosure summary={t("history")}>
        <GaugeHistory readings={readings} />
      </Disclosure>
    </section>
  );
}

function countedFirst(readings: readonly GaugeReading[]): GaugeReading[] {
  return readings.toSorted((a, b) => Number(a.isTooOld) - Number(b.isTooOld));
}

/** Named with what they would measure and why they cannot. */
function GaugesWithoutData({ readings }: { readings: readonly GaugeReading[] }) {
  const t = useTranslations("realisedFiled");
  const locale = useLocale();
  return (
    <dl className="grid gap-x-8 gap-y-2 text-caption text-muted desk:grid-cols-2">
      {readings.map(({ key, missing }) => (
        <div key={key} className="border-t border-rule pt-1">
          <dt className="inline font-semibold">
            {t("gauge.without", { name: t(`gauge.name.${key}`), measure: t(`gauge.measure.${key}`) })}
          </dt>{" "}
          <dd className="inline">{missingWords(t, missing ?? { code: "no-estimate" }, locale)}</dd>
        </div>
      ))}
    </dl>
  );
}

function GaugeHistory({ readings }: { readings: readonly GaugeReading[] }) {
  const t = useTranslations("realisedFiled.gauge");
  const locale = useLocale();
  const shown = readings.filter(({ newest }) => newest !== null);
  const periods = [...new Set(shown.flatMap(({ history }) => history.map(({ period }) => period)))].toSorted(
    (a, b) => b.localeCompare(a),
  );
  function cell({ key, history, zones }: GaugeReading, period: string) {
    const index = history.findIndex((point) => point.period === period);
    const value = history[index]?.value ?? null;
    const zone = zones[index] ?? null;
    if (value === null) return MISSING;
    const number = formatQuantity(value, gaugeDefinitions[key].unit, locale, { significantDigits: 3 });
    return zone === null ? number : `${number} ${t(`zone.${zone}`)}`;
  }
  return (
    <DataTable
      label={t("historyTable")}
      emptyReason={t("zone.none")}
      maxHeightPx={420}
      compact
      columns={[
        { key: "period", head: t("period"), align: "start" },
        ...shown.map(({ key }) => ({ key, head: t(`name.${key}`), align: "end" as const })),
      ]}
      rows={periods.map((period) => ({
        key: period,
        head: formatPeriod(period, locale),
        cells: shown.map((reading) => cell(reading, period)),
      }))}
    />
  );
}
