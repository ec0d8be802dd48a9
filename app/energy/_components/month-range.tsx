import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { formatPeriod } from "@/lib/format/format-date";

type Span = { from: string; to: string };

type MonthRangeProps = { reach: Span; value: Span; onChange: (span: Span) => void };

const MONTHS = 12;

/** The zoom: two sliders over the months of the history, which keep each other in order. */
export function MonthRange({ reach, value, onChange }: MonthRangeProps) {
  const t = useTranslations("energy.history");
  const last = monthNumber(reach.to) - monthNumber(reach.from);
  const from = monthNumber(value.from) - monthNumber(reach.from);
  const to = monthNumber(value.to) - monthNumber(reach.from);
  const monthAt = (index: number) => monthText(monthNumber(reach.from) + index);
  const isWhole = from === 0 && to === last;
  return (
    <div className="grid max-w-3xl items-end gap-x-6 gap-y-2 tablet:grid-cols-[1fr_1fr_auto]">
      <MonthSlider
        label={t("from")}
        index={from}
        last={last}
        month={value.from}
        onChange={(index) => onChange({ from: monthAt(Math.min(index, to)), to: value.to })}
      />
      <MonthSlider
        label={t("to")}
        index={to}
        last={last}
        month={value.to}
        onChange={(index) => onChange({ from: value.from, to: monthAt(Math.max(index, from)) })}
      />
      <button
        type="button"
        className="text-action text-caption disabled:no-underline disabled:opacity-50"
        disabled={isWhole}
        onClick={() => onChange(reach)}
      >
        {t("whole")}
      </button>
    </div>
  );
}

type MonthSliderProps = {
  label: string;
  index: number;
  last: number;
  month: string;
  onChange: (index: number) => void;
};

function MonthSlider({ label, index, last, month, onChange }: MonthSliderProps) {
  const locale = useLocale();
  const id = useId();
  const text = formatPeriod(month, locale);
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="flex justify-between text-caption text-muted">
        {label} <output htmlFor={id}>{text}</output>
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={last}
        step={1}
        value={index}
        aria-valuetext={text}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
        className="h-6 w-full accent-ink"
      />
    </div>
  );
}

function monthNumber(month: string): number {
  const [year = Number.NaN, number = Number.NaN] = month.split("-").map(Number);
  return year * MONTHS + number - 1;
}

function monthText(number: number): string {
  return `${Math.floor(number / MONTHS)}-${String((number % MONTHS) + 1).padStart(2, "0")}`;
}
