import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/lib/format/format-number";

const BYTES_PER_KILOBYTE = 1000;
const MS_PER_SECOND = 1000;

/** How sizes and times of files are written. */
export function useFileWords() {
  const t = useTranslations("reports.formats");
  const locale = useLocale();
  return {
    sizeText: (byteCount: number) =>
      t("kilobytes", { count: formatNumber(byteCount / BYTES_PER_KILOBYTE, locale, { fractionDigits: 0 }) }),
    secondsText: (ms: number) => formatNumber(ms / MS_PER_SECOND, locale, { fractionDigits: 1 }),
  };
}
