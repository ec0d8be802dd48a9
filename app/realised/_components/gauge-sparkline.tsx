import { useLocale, useTranslations } from "next-intl";
import { formatPeriod } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import { gaugeDefinitions } from "@/lib/model/tracking/gauges";
import type { GaugeReading } from "@/lib/model/tracking/judge-gauges";

const WIDTH = 240;
const HEIGHT = 40;
const EDGE = 4;
const LOGARITHMIC_FROM = 8; // largest over smallest: a line from 237 to 5 shows nothing of 5

/** Every known value of a gauge, a connected dot each, filled by its zone; bounds as hairlines. The table below has the numbers. */
export function GaugeSparkline({ reading }: { reading: GaugeReading }) {
  const t = useTranslations("realisedFiled.gauge");
  const locale = useLocale();
  const { key, history, zones, thresholds } = reading;
  const { unit } = gaugeDefinitions[key];
  const points = history.flatMap(({ period, value }, index) =>
    value === null ? [] : [{ period, value, zone: zones[index] ?? null }],
  );
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined || points.length < 2) return null;
  const bounds = thresholds === null ? [] : [thresholds.watch, thresholds.strained];
  const drawn = [...points.map(({ value }) => value), ...bounds];
  const isWide = Math.min(...drawn) > 0 && Math.max(...drawn) / Math.min(...drawn) > LOGARITHMIC_FROM;
  const scaled = (value: number) => (isWide ? Math.log(value) : value);
  const highest = Math.max(...drawn.map(scaled));
  const lowest = isWide ? Math.min(...drawn.map(scaled)) : Math.min(0, ...drawn);
  const x = (index: number) => EDGE + ((WIDTH - 2 * EDGE) * index) / (points.length - 1);
  const y = (value: number) =>
    HEIGHT - EDGE - ((HEIGHT - 2 * EDGE) * (scaled(value) - lowest)) / (highest - lowest);
  const show = (value: number) => formatQuantity(value, unit, locale, { significantDigits: 3 });
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t("historyLabel", {
        name: t(`name.${key}`),
        from: formatPeriod(first.period, locale),
        count: points.length,
        first: show(first.value),
        last: show(last.value),
      })}
      className="block w-full"
    >
      {bounds.map((bound, index) => (
        <path
          key={bound}
          d={`M0 ${y(bound)}H${WIDTH}`}
          className="stroke-rule-strong"
          strokeDasharray={index === 0 ? "2 3" : undefined}
          strokeWidth={1}
        />
      ))}
      <polyline
        points={points.map(({ value }, index) => `${x(index)},${y(value)}`).join(" ")}
        className="fill-none stroke-ink"
        strokeWidth={1.5}
      />
      {points.map(({ period, value, zone }, index) => (
        <circle
          key={period}
          cx={x(index)}
          cy={y(value)}
          r={2.5}
          className={`stroke-ink ${zone === "strained" ? "fill-ink" : zone === "watch" ? "fill-rule-strong" : "fill-paper"}`}
        />
      ))}
    </svg>
  );
}
