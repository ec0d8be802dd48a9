import type { QuarantinedRowView } from "@/lib/contracts/quarantine";
import { formatDate, formatInstant, formatPeriod } from "@/lib/format/format-date";
import { formatDecimalText } from "@/lib/format/format-number";
import type { Locale } from "@/lib/format/locale";

/** What a row is about and says, with every digit published; null where it has no period, or no one value. */
export function quarantinedFigure(
  { period, value, unit }: QuarantinedRowView,
  locale: Locale,
): { period: string | null; value: string | null } {
  return {
    period: period === null ? null : periodText(period, locale),
    value: value === null ? null : `${formatDecimalText(`${value}`, locale)} ${unit ?? ""}`.trimEnd(),
  };
}

function periodText(period: string, locale: Locale): string {
  if (!/^\d{4}-\d{2}-\d{2}/.test(period)) return formatPeriod(period, locale);
  const isDay = new Date(period).getTime() % 86_400_000 === 0;
  return isDay ? formatDate(period, locale) : formatInstant(period, locale);
}
