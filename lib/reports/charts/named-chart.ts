import type { ChartTableWords } from "@/lib/charts/chart-table";
import type { NamedFigure } from "@/lib/charts/named-figure";
import type { Locale } from "@/lib/format/locale";
import type { ChartId } from "@/lib/messages/chart-messages";
import type { EvidenceStatus } from "@/lib/model/evidence";

/** A publisher whose figures a chart rests on, and what may be done with them. */
export type ChartSource = {
  id: string;
  publisher: string;
  title: string;
  homepageUrl: string;
  licenceName: string;
  licenceUrl: string | null;
  attribution: string;
  redistribution: boolean;
};

/** A chart with all that stands around it, as plain data: what every format of it is made of. No time of making: its files keep their entity tags. */
export type NamedChart = {
  id: ChartId;
  /** What it is about, whatever its numbers say. */
  title: string;
  locale: Locale;
  figure: NamedFigure;
  tableWords: ChartTableWords;
  /** "Source: EIA retail sales, as of 31 Dec 2025; …" in the reader's language. */
  sourceLine: string;
  /** Those whose figures were ingested; the model's own assumptions name their source in the figure. */
  sources: readonly ChartSource[];
  /** Of its weakest input. */
  evidence: EvidenceStatus;
  /** The instant it looks from; null: everything known when it was made. */
  asOf: string | null;
  engineVersion: string;
  /** Of the page of this chart alone, with the parameters it was made with. */
  address: string;
  /** Of the figure on the page it comes from. */
  pageAddress: string;
};
