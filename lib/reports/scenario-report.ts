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
  /** Stable kebab-case name, such as `bull-capex-revenue`: what a file or an address is called by. */
  id: string;
  /** What its table is called. */
  title: string;
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

/** What a section draws; its name and its table are the report's. */
export type DrawnChart = Omit<ReportChart, "id" | "title" | "twin">;

export type ReportBlock =
  | { kind: "heading" | "paragraph" | "lead" | "banner" | "code"; text: string }
  | { kind: "entry"; term: string; text: string }
  | { kind: "list"; items: string[] }
  | { kind: "table"; table: ReportTable }
  | { kind: "chart"; chart: ReportChart }
  /** What should stand here, and why it does not. */
  | { kind: "unavailable"; title: string; reason: string };

export type ReportSection = {
  id: string;
  /** As readers cite it, 1 to 18 (0 is the cover); null in the appendix. */
  number: number | null;
  heading: string;
  /** Whose colour and mark the heading wears. */
  scenario: Scenario | null;
  startsPage: boolean;
  blocks: ReportBlock[];
};

export type ReportCover = {
  publisher: string;
  kind: string;
  /** The reader's own, in any script, or the one of the scenarios. */
  title: string;
  subtitle: string;
  facts: { name: string; value: string }[];
  notice: string;
  /** The reader's own words, in any script, with their line breaks. */
  notes: string | null;
  /** The same scenarios on the running instance. */
  liveUrl: string;
  /** Tells this set of scenarios and results from any other: scenario set and start of the content hash. */
  setId: string;
};

/** Every number of a report, for the formats that hold nothing else; plain data. */
export type ReportData = {
  generatedAt: string;
  contentHash: string;
  /** Tidy rows: what the CSV holds. */
  figures: FigureRow[];
  /** What the CSV says about itself before its first row. */
  csvNotes: { name: string; value: string }[];
};

/** Every number, sentence and table any format shows; plain data. */
export type ScenarioReport = ReportData & {
  locale: Locale;
  subject: string;
  cover: ReportCover;
  /** With the page's own number and the total still to be filled in. */
  words: {
    page: (page: number, total: number) => string;
    continued: (title: string) => string;
    contents: string;
    unavailable: (reason: string) => string;
  };
  sections: ReportSection[];
};
