"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatDate, formatPeriod } from "@/lib/format/format-date";
import { formatNumber } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";

/** Which price and which measurement are in force, in words: measured, interpolated, from a roofline, fitted or estimated. */
export function ServingNote({ quote }: { quote: UnitCostQuote }) {
  const t = useTranslations("cost");
  const locale = useLocale();
  const { electricityPrice, serving } = quote;
  const rate = (value: number) => formatQuantity(value, "tokensPerSecond", locale, { significantDigits: 4 });
  const speed = (value: number) =>
    formatQuantity(value, "tokensPerSecond", locale, { significantDigits: 3, trimZeros: true });
  return (
    <div className="mt-3 flex flex-col gap-y-1 text-caption text-muted">
      {electricityPrice !== null && (
        <p>
          {t("power", {
            region: electricityPrice.zone,
            market: t(`marketInProse.${electricityPrice.marketType}`),
            price: formatQuantity(electricityPrice.trailingYearMeanUsdPerMwh, "usdPerMwh", locale, {
              significantDigits: 3,
            }),
            month: formatPeriod(electricityPrice.newestMonth, locale),
            newest: formatQuantity(electricityPrice.newestUsdPerMwh, "usdPerMwh", locale, {
              significantDigits: 3,
            }),
          })}
        </p>
      )}
      {serving.kind === "stated" ? (
        <p>{t("throughput.stated", { rate: rate(serving.throughputTokensPerSecond) })}</p>
      ) : serving.kind === "roofline" ? (
        <p>
          {t("throughput.roofline", {
            rate: rate(serving.throughputTokensPerSecond),
            speed: speed(serving.interactivityTokensPerSecondPerUser),
            precision: serving.precision.toUpperCase(),
            count: serving.calibration.observationCount,
            hardware: serving.calibratedOn.map((id) => id.toUpperCase()).join(", "),
            factor: formatNumber(serving.calibration.errorFactor, locale, { significantDigits: 2 }),
          })}{" "}
          {serving.heldTo !== null &&
            `${t(`throughput.${serving.heldTo}`, { own: rate(serving.rooflineTokensPerSecond) })} `}
          {t("phases.production-ratio")}
        </p>
      ) : (
        <p>
          {t(`throughput.${serving.kind}`, {
            rate: rate(serving.throughputTokensPerSecond),
            speed: speed(serving.interactivityTokensPerSecondPerUser),
            framework: `${serving.precision.toUpperCase()}, ${serving.framework}`,
            date: formatDate(serving.measuredOn, locale),
          })}{" "}
          {t(`phases.${serving.phaseBasis}`)}
        </p>
      )}
    </div>
  );
}
