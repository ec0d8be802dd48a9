import { useLocale, useTranslations } from "next-intl";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { GaugeReading } from "@/lib/model/tracking/judge-gauges";
import { gaugeDefinitions } from "@/lib/model/tracking/gauges";

const WIDTH = 240;
const BAR_TOP = 14;
const BAR_HEIGHT = 14;
const ROOM = 1.2; // beyond the largest and below the smallest of value and bounds
const CHARACTER = 6.2; // width of a figure of the labels, in units of the drawing
const LABEL_GAP = 8;

/** Three zones by tone, their words, the bounds between them and a mark at the value. Strain lies to the right. */
export function GaugeScale({ reading }: { reading: GaugeReading }) {
  const t = useTranslations("realisedFiled.gauge");
  const locale = useLocale();
  const { key, thresholds, newest, zone } = reading;
  const { unit, direction } = gaugeDefinitions[key];
  const name = t(`name.${key}`);
  const show = (value: number) => formatQuantity(value, unit, locale, { significantDigits: 3 });
  if (thresholds === null || newest === null || zone === null) return null;
  const { watch, strained } = thresholds;
  const isReversed = direction === "strain-below";
  const high = Math.max(watch, strained, newest.value) * ROOM;
  const low = Math.min(watch, strained, newest.value) / ROOM / ROOM;
  const x = (value: number) => {
    const share = (value - low) / (high - low);
    return WIDTH * (isReversed ? 1 - share : share);
  };
  const [first, second] = [x(watch), x(strained)];
  const labels = placeLabels([
    { at: first, text: show(watch) },
    { at: second, text: show(strained) },
  ]);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} 44`}
      role="img"
      aria-label={t("scaleLabel", {
        name,
        value: show(newest.value),
        zone: t(`zone.${zone}`),
        watch: show(watch),
        strained: show(strained),
      })}
      className="block w-full"
    >
      <rect x={0} y={BAR_TOP} width={first} height={BAR_HEIGHT} className="fill-rule" />
      <rect
        x={first}
        y={BAR_TOP}
        width={second - first}
        height={BAR_HEIGHT}
        className="fill-rule-strong"
        opacity={0.55}
      />
      <rect
        x={second}
        y={BAR_TOP}
        width={WIDTH - second}
        height={BAR_HEIGHT}
        className="fill-ink"
        opacity={0.82}
      />
      <path d={`M${x(newest.value)} ${BAR_TOP - 2}l-5 -9h10Z`} className="fill-ink" />
      <path
        d={`M${x(newest.value)} ${BAR_TOP - 2}V${BAR_TOP + BAR_HEIGHT + 2}`}
        className="stroke-paper"
        strokeWidth={4}
      />
      <path
        d={`M${x(newest.value)} ${BAR_TOP - 2}V${BAR_TOP + BAR_HEIGHT + 2}`}
        className="stroke-ink"
        strokeWidth={2}
      />
      {labels.map(({ at, text }) => (
        <text key={text} x={at} y={41} textAnchor="middle" className="fill-muted text-[11px]">
          {text}
        </text>
      ))}
    </svg>
  );
}

type Label = { at: number; text: string };

/** Under their bounds; those that would touch are moved apart, and none leaves the drawing. */
function placeLabels([left, right]: [Label, Label]): [Label, Label] {
  const half = ({ text }: Label) => (text.length * CHARACTER) / 2;
  const overlap = Math.max(0, half(left) + half(right) + LABEL_GAP - (right.at - left.at));
  const leftAt = Math.max(half(left), left.at - overlap / 2);
  const rightAt = Math.min(
    WIDTH - half(right),
    Math.max(right.at + overlap / 2, leftAt + half(left) + half(right) + LABEL_GAP),
  );
  return [
    { ...left, at: Math.min(leftAt, rightAt - half(left) - half(right) - LABEL_GAP) },
    { ...right, at: rightAt },
  ];
}
