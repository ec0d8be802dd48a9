import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { settingTexts, type SettingTexts } from "@/lib/charts/cost/setting-texts";

/** Words for what a configuration is and in what it differs from the first. */
export function useSettingTexts(): SettingTexts {
  const t = useTranslations("cost");
  const locale = useLocale();
  return useMemo(() => settingTexts({ t, locale }), [t, locale]);
}
