"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { GaugeThresholds } from "@/lib/model/tracking/gauge-zone";
import { gaugeDefinitions } from "@/lib/model/tracking/gauges";
import type { GaugeReading } from "@/lib/model/tracking/judge-gauges";
import { InlineNumberField } from "../../_components/controls/inline-number-field";

type GaugeBoundsProps = {
  reading: GaugeReading;
  onChange: (stated: GaugeThresholds | null) => void;
};

/** The two bounds of a gauge as inputs: each may go as far as the other. */
export function GaugeBounds({ reading, onChange }: GaugeBoundsProps) {
  const t = useTranslations("realisedFiled.gauge");
  const locale = useLocale();
  const { key, thresholds, defaults } = reading;
  const { unit, min, max, direction } = gaugeDefinitions[key];
  if (thresholds === null || defaults === null) return null;
  const { watch, strained } = thresholds;
  const step = 10 ** Math.floor(Math.log10(Math.max(min, Math.min(watch, strained))) - 2); // bounds may not meet
  const isAbove = direction === "strain-above";
  const fields = [
    {
      bound: "watch" as const,
      label: t("watchFrom"),
      low: isAbove ? min : strained + step,
      high: isAbove ? strained - step : max,
    },
    {
      bound: "strained" as const,
      label: t("strainedFrom"),
      low: isAbove ? watch + step : min,
      high: isAbove ? max : watch - step,
    },
  ];
  const show = (value: number) =>
    formatQuantity(value, unit, locale, { significantDigits: 3, trimZeros: true });
  return (
    <div className="grid grid-cols-2 gap-x-6">
      {fields.map(({ bound, label, low, high }) => (
        <InlineNumberField
          key={`${bound} ${bound === "watch" ? strained : watch}`} // what did not fit the other bound is typed anew
          label={label}
          value={thresholds[bound]}
          baseValue={defaults.thresholds[bound]}
          min={low}
          max={high}
          unit={unit}
          rangeNote={t("range", { low: show(low), high: show(high) })}
          provenance={{
            evidence: defaults.source.basis === "published" ? "estimated" : "scenario",
            source: `${t(`basis.${defaults.source.basis}`)}: ${defaults.source.title}`,
            sourceUrl: defaults.source.url ?? undefined,
          }}
          onChange={(value) => {
            const next = { ...thresholds, [bound]: value };
            const isDefault =
              next.watch === defaults.thresholds.watch && next.strained === defaults.thresholds.strained;
            onChange(isDefault ? null : next);
          }}
        />
      ))}
    </div>
  );
}
