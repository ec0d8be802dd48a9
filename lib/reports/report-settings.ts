import type { Locale } from "@/lib/format/locale";

export const paperSizes = ["a4", "letter"] as const;

export type PaperSize = (typeof paperSizes)[number];

/** How a report is written down; nothing here changes a number. */
export type ReportSettings = {
  locale: Locale;
  paper: PaperSize;
  /** Before a CSV: older spreadsheets read UTF-8 only with it. */
  byteOrderMark: boolean;
  /** Where readers reach this instance, such as `https://example.org`: no path, no slash at the end. */
  origin: string;
};
