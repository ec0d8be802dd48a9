import type { Locale } from "@/lib/format/locale";
import type { ReportSettings } from "@/lib/reports/report-settings";

export function reportSettingsFixture(locale: Locale): ReportSettings {
  return { locale, paper: "a4", byteOrderMark: false, origin: "https://joule.example" };
}
