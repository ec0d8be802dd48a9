import type { useTranslations } from "next-intl";
import { formatDate, formatList, formatPeriod } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import type { VendorCell } from "@/lib/model/valuation/vendor-columns";
import type { VendorConcept } from "@/lib/model/valuation/vendor-fundamentals";

type VendorCatalogue = ReturnType<typeof useTranslations<"chainVendors">>;

/** Why there is no number, in words. @param unit of the unknown that was looked for. */
export function vendorReason(
  t: VendorCatalogue,
  reason: NonNullable<VendorCell["reason"]>,
  unit: "fraction" | "years",
  locale: Locale,
): string {
  const concept = (name: VendorConcept) => t(`concept.${name}`);
  const usd = (value: number) => formatQuantity(value, "usd", locale);
  const percent = (value: number) => formatQuantity(value, "fraction", locale, { fractionDigits: 1 });
  const found = (value: number) =>
    formatQuantity(value, unit, locale, { significantDigits: 3, trimZeros: true });
  switch (reason.code) {
    case "no-cik":
    case "no-filing":
    case "no-shares":
    case "no-book-equity":
    case "no-growth-base":
    case "no-solution":
    case "no-weights":
    case "no-price":
    case "price-not-shown":
    case "growth-adds-no-value":
      return t(`reason.${reason.code}`);
    case "not-filed":
      return t("reason.not-filed", { concept: concept(reason.concept) });
    case "missing-quarters": {
      const quarters = reason.quarters.toReversed().map((quarter) => formatPeriod(quarter, locale));
      return t("reason.missing-quarters", {
        concept: concept(reason.concept),
        quarters: formatList(quarters, locale),
      });
    }
    case "several-units":
      return t("reason.several-units", { concept: concept(reason.concept), units: reason.units.join(", ") });
    case "wrong-unit":
      return t("reason.wrong-unit", {
        concept: concept(reason.concept),
        unit: reason.unit,
        expected: reason.expected,
      });
    case "balance-too-old":
      return t("reason.balance-too-old", {
        concept: concept(reason.concept),
        day: formatDate(reason.day, locale),
        period: formatPeriod(reason.newestPeriod, locale),
      });
    case "negative-book-equity":
      return t("reason.negative-book-equity", { amount: usd(reason.bookEquityUsd) });
    case "no-revenue":
      return t("reason.no-revenue", { amount: usd(reason.revenueUsd) });
    case "no-enterprise-value":
      return t("reason.no-enterprise-value", { amount: usd(reason.enterpriseValueUsd) });
    case "operating-loss":
      return t("reason.operating-loss", { margin: percent(reason.operatingMarginFraction) });
    case "price-too-old":
      return t("reason.price-too-old", {
        day: formatDate(reason.tradedOn, locale),
        age: String(reason.ageDays),
        max: String(reason.maxAgeDays),
      });
    case "price-without-currency":
      return t("reason.price-without-currency", { day: formatDate(reason.tradedOn, locale) });
    case "no-exchange-rate": {
      const days = reason.days?.split("/").map((day) => formatDate(day, locale)) ?? [];
      return t("reason.no-exchange-rate", {
        currency: reason.currency,
        days: days.length === 0 ? "" : t("reason.no-exchange-rate-days", { days: days.join(" – ") }),
      });
    }
    case "no-depositary-ratio":
      return t("reason.no-depositary-ratio", { exchange: reason.exchange });
    case "wacc-not-above-growth":
      return t("reason.wacc-not-above-growth", {
        wacc: percent(reason.waccFraction),
        growth: percent(reason.terminalGrowthFraction),
      });
    case "return-not-above-growth":
      return t("reason.return-not-above-growth", {
        return: percent(reason.terminalRonicFraction),
        growth: percent(reason.terminalGrowthFraction),
      });
    case "return-below-wacc":
      return t("reason.return-below-wacc", {
        return: percent(reason.returnFraction),
        wacc: percent(reason.waccFraction),
      });
    case "no-scenario":
      return t(`reason.${reason.lacks ?? "no-scenario"}`);
    case "above-range":
      return t("reason.above-range", { high: found(reason.high) });
    case "below-range":
      return t("reason.below-range", { low: found(reason.low) });
  }
}
