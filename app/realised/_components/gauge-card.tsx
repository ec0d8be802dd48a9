"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatDate, formatPeriod } from "@/lib/format/format-date";
import { quarterOfPeriod } from "@/lib/model/tracking/quarter-of-period";
import type { GaugeThresholds } from "@/lib/model/tracking/gauge-zone";
import { gaugeDefinitions } from "@/lib/model/tracking/gauges";
import type { GaugeReading } from "@/lib/model/tracking/judge-gauges";
import type { TrackedPoint } from "@/lib/model/tracking/tracked-point";
import { FigureValue } from "../../_components/figures/figure-value";
import { GaugeBounds } from "./gauge-bounds";
import { GaugeScale } from "./gauge-scale";
import { GaugeSparkline } from "./gauge-sparkline";
import { pointProvenance } from "./point-provenance";

type GaugeCardProps = {
  reading: GaugeReading;
  newest: TrackedPoint & { value: number };
  /** The newest quarter any gauge speaks of: an older value says so. */
  reach: string | null;
  onBounds: (stated: GaugeThresholds | null) => void;
};

/** A gauge: its number with source and day, its zone in words, the scale, its history and its bounds, in rows with its neighbours. */
export function GaugeCard({ reading, newest, reach, onBounds }: GaugeCardProps) {
  const t = useTranslations("realisedFiled");
  const locale = useLocale();
  const { key, zone } = reading;
  const { unit } = gaugeDefinitions[key];
  const name = t(`gauge.name.${key}`);
  return (
    <section
      aria-label={name}
      className="row-span-6 mb-6 grid min-w-0 grid-rows-subgrid content-start gap-y-2 border-t border-rule-strong pt-2"
    >
      <div className="flex items-baseline justify-between gap-x-3">
        <h3 className="text-[1rem] font-semibold">{name}</h3>
        <span
          className={`shrink-0 px-1.5 text-caption font-semibold ${zone === "strained" ? "bg-ink text-paper" : zone === "watch" ? "bg-paper-tinted outline outline-rule-strong" : "text-muted"}`}
        >
          {t(`gauge.zone.${zone ?? "none"}`)}
        </span>
      </div>
      <p className="text-caption text-muted">{t(`gauge.measure.${key}`)}</p>
      <div>
        <FigureValue
          label={name}
          value={newest.value}
          unit={unit}
          size="figure"
          provenance={pointProvenance(t, newest, locale, t(`gauge.measure.${key}`))}
        />
        <p className="text-caption text-muted">
          {t("gauge.asOfPeriod", {
            period: formatPeriod(newest.period, locale),
            date: formatDate(newest.knownAt, locale),
          })}
          {reach !== null && quarterOfPeriod(newest.period) < reach && (
            <>
              {"; "}
              <strong>
                {t(reading.isTooOld ? "gauge.tooOld" : "gauge.older", {
                  period: formatPeriod(reach, locale),
                })}
              </strong>
            </>
          )}
        </p>
      </div>
      <div>
        <GaugeScale reading={reading} />
      </div>
      <div>
        <GaugeSparkline reading={reading} />
      </div>
      <GaugeBounds reading={reading} onChange={onBounds} />
    </section>
  );
}
