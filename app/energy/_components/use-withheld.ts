import { useLocale, useTranslations } from "next-intl";
import { formatList } from "@/lib/format/format-date";

/** Why figures drawn from these series may not be taken away; undefined when they may. */
export function useWithheld(series: readonly { id: string; mayDownload: boolean }[]): string | undefined {
  const t = useTranslations("energy");
  const locale = useLocale();
  const names = series.filter(({ mayDownload }) => !mayDownload).map(({ id }) => id);
  return names.length === 0 ? undefined : t("withheld", { names: formatList(names, locale) });
}
