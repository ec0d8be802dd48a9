import type { PriceHistory } from "@/lib/contracts/price-history";
import { formatDate, formatInstant, formatPeriod } from "@/lib/format/format-date";
import type { Locale } from "@/lib/format/locale";

/** A bucket named by its start, as finely as it is. */
export function formatBucket(start: string, bucket: PriceHistory["bucket"], locale: Locale): string {
  switch (bucket) {
    case "year":
      return start.slice(0, 4);
    case "quarter":
      return formatPeriod(`${start.slice(0, 4)}Q${Math.floor(Number(start.slice(5, 7)) / 3) + 1}`, locale);
    case "month":
      return formatPeriod(start.slice(0, 7), locale);
    case "week":
    case "day":
      return formatDate(start.slice(0, 10), locale);
    case "12-hours":
    case "6-hours":
    case "3-hours":
    case "hour":
      return formatInstant(start, locale);
  }
}
