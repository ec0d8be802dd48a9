import { useLocale, useTranslations } from "next-intl";
import { formatDate, formatList, formatPeriod } from "@/lib/format/format-date";
import { formatQuantity, type QuantityOptions } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import { vendorColumn, type VendorCell, type VendorColumn } from "@/lib/model/valuation/vendor-columns";
import { chainLayerOf } from "@/lib/model/value-chain/chain-layers";
import { vendorReason } from "./vendor-reason";

const signed: ReadonlySet<VendorColumn> = new Set([
  "revenueGrowth",
  "impliedGrowth",
  "growthBear",
  "growthBase",
  "growthBull",
  "gapBear",
  "gapBase",
  "gapBull",
  "exposureBear",
  "exposureBull",
]);

const digitsByUnit: Readonly<Record<ReturnType<typeof vendorColumn>["unit"], QuantityOptions>> = {
  usd: { significantDigits: 3 },
  fraction: { fractionDigits: 1 },
  years: { fractionDigits: 0 },
  percentagePoints: { fractionDigits: 1 },
  ratio: { significantDigits: 3 },
};

/** A figure of the table as the reader's language writes it. */
export function columnText(column: VendorColumn, value: number | null, locale: Locale): string {
  const { unit } = vendorColumn(column);
  if (column === "bullOdds" && value !== null && !(value >= 0 && value <= 1)) {
    const [bound, edge] = value > 1 ? ([">", 1] as const) : (["<", 0] as const); // no odds at all: how far beyond says nothing
    return `${bound} ${formatQuantity(edge, unit, locale, { fractionDigits: 0 })}`;
  }
  const sign = signed.has(column) ? ({ sign: "always" } as const) : {};
  return formatQuantity(value, unit, locale, { ...digitsByUnit[unit], ...sign });
}

/** The vendor table's words for cells, layers, periods and reasons. */
export function useVendorWords() {
  const t = useTranslations("chainVendors");
  const locale = useLocale();
  return {
    t,
    layer: (layer: string | null) => (layer === null ? "" : t(`layer.${chainLayerOf(layer)}`)),
    cell: (column: VendorColumn, cell: VendorCell) => {
      if (cell.values.length <= 1) return columnText(column, cell.value, locale);
      const values = cell.values.map((value) => columnText(column, value, locale));
      return t("several", { count: String(values.length), values: formatList(values, locale) });
    },
    reason: (reason: NonNullable<VendorCell["reason"]>, unit: "fraction" | "years") =>
      vendorReason(t, reason, unit, locale),
    periods: (periods: readonly string[]) =>
      formatList(
        periods
          .toReversed()
          .map((period) =>
            /^\d{4}-\d{2}-\d{2}$/.test(period) ? formatDate(period, locale) : formatPeriod(period, locale),
          ),
        locale,
      ),
  };
}

export type VendorWords = ReturnType<typeof useVendorWords>;
