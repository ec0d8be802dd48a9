import type { ChartSpec } from "@/lib/charts/chart-spec";
import type { Scenario } from "@/lib/charts/chart-palette";
import type { Locale } from "@/lib/format/locale";
import type { FigureRow } from "./figure-row";

/** `value` is the unrounded number behind the text; null for words and for what is missing. */
export type ReportCell = { text: string; value: number | null };

export type ReportColumn = {
  head: string;
  /** Figures are set flush right in tabular numerals; words flush left and wrapped. The first column names the row. */
  kind: "name" | "figure" | "words";
  /** Share of the text width. */
  share: number;
};

export type ReportTable = {
  caption: string;
  columns: ReportColumn[];
  rows: ReportCell[][];
  note: string | null;
};

export type ReportChart = {
  /** One sentence computed from the numbers; also what a reader who cannot see the drawing is told. */
  finding: string;
  unitLine: string;
  source: string;
  spec: ChartSpec;
  /** Height over width. */
  aspect: number;
  /** Where its table stands. */
  twin: string;
};

export type ReportBlock =
  | { kind: "heading" | "paragraph" | "lead" | "banner" | "code"; text: string }
  | { kind: "entry"; term: string; text: string }
  | { kind: "list"; items: string[] }
  | { kind: "table"; table: ReportTable }
  | { kind: "chart"; chart: ReportChart };

export type ReportSection = {
  id: string;
  heading: string;
  /** Whose colour and mark the heading wears. */
  scenario: Scenario | null;
  startsPage: boolean;
  blocks: ReportBlock[];
};

export type ReportCover = {
  publisher: string;
  kind: string;
  title: string;
  subtitle: string;
  facts: { name: string; value: string }[];
  notice: string;
};

/** Every number, sentence and table any format shows; plain data. */
export type ScenarioReport = {
  locale: Locale;
  generatedAt: string;
  contentHash: string;
  subject: string;
  cover: ReportCover;
  /** With the page's own number and the total still to be filled in. */
  words: {
    page: (page: number, total: number) => string;
    continued: (title: string) => string;
    contents: string;
  };
  sections: ReportSection[];
  /** Tidy rows: what the CSV holds. */
  figures: FigureRow[];
  /** What the CSV says about itself before its first row. */
  csvNotes: { name: string; value: string }[];
};
