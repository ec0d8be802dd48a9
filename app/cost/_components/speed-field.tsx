"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { formatQuantity } from "@/lib/format/format-quantity";

type SpeedFieldProps = {
  tokensPerSecond: number;
  slowest: number;
  fastest: number;
  onChange: (tokensPerSecond: number) => void;
};

/** Speed each user sees, from the slowest to the fastest that was measured: beyond them nothing is offered. */
export function SpeedField({ tokensPerSecond, slowest, fastest, onChange }: SpeedFieldProps) {
  const t = useTranslations("cost");
  const locale = useLocale();
  const id = useId();
  const show = (value: number) =>
    formatQuantity(value, "tokensPerSecond", locale, { significantDigits: 3, trimZeros: true });
  return (
    <div className="flex min-w-0 flex-col gap-y-1">
      <label htmlFor={id} className="text-caption text-muted">
        {t("setting.interactivity")}
      </label>
      <div className="flex h-8 items-center gap-x-3">
        <input
          id={id}
          type="range"
          min={Math.min(Math.ceil(slowest), fastest)}
          max={Math.max(Math.floor(fastest), slowest)}
          step={1}
          value={tokensPerSecond}
          aria-valuetext={show(tokensPerSecond)}
          onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
          className="h-6 min-w-0 flex-1 accent-ink"
        />
        <output htmlFor={id} className="min-w-20 text-end font-medium whitespace-nowrap">
          {show(tokensPerSecond)}
        </output>
      </div>
    </div>
  );
}
