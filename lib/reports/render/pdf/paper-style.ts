import { lightPalette, type ChartPalette } from "@/lib/charts/chart-palette";
import type { DocumentFont } from "./document-fonts";

export type TextStyle = {
  font: DocumentFont;
  sizePt: number;
  colour: string;
  lineGapPt: number;
  align?: "left" | "right";
};

/** The app's light palette on white: a tinted ground would print as a grey veil. */
export const paperPalette: ChartPalette = { ...lightPalette, paper: "#ffffff", rule: "#d5d0c6" };

const { ink, muted } = paperPalette;

/** Serif speaks, sans shows figures. Nothing is smaller than 6.5 pt. */
export const textStyles = {
  publisher: { font: "serifSemibold", sizePt: 14, colour: ink, lineGapPt: 0 },
  coverTitle: { font: "serifSemibold", sizePt: 31, colour: ink, lineGapPt: 1 },
  coverLongTitle: { font: "serifSemibold", sizePt: 21, colour: ink, lineGapPt: 1 },
  coverSubtitle: { font: "serif", sizePt: 13.5, colour: ink, lineGapPt: 3 },
  coverLabel: { font: "sansSemibold", sizePt: 8.2, colour: ink, lineGapPt: 1.4 },
  coverEntry: { font: "sans", sizePt: 8.6, colour: ink, lineGapPt: 1.4 },
  factName: { font: "sansMedium", sizePt: 7, colour: muted, lineGapPt: 1.2 },
  factValue: { font: "sans", sizePt: 7, colour: ink, lineGapPt: 1.2 },
  sectionNumber: { font: "serif", sizePt: 14.5, colour: muted, lineGapPt: 1 },
  sectionTitle: { font: "serifSemibold", sizePt: 14.5, colour: ink, lineGapPt: 1 },
  lead: { font: "serif", sizePt: 9.8, colour: ink, lineGapPt: 1.2 },
  heading: { font: "sansSemibold", sizePt: 8.8, colour: ink, lineGapPt: 1.2 },
  body: { font: "sans", sizePt: 7.8, colour: ink, lineGapPt: 1.2 },
  term: { font: "sansSemibold", sizePt: 7.8, colour: ink, lineGapPt: 1.2 },
  code: { font: "sans", sizePt: 7.2, colour: muted, lineGapPt: 1.6 },
  banner: { font: "sansMedium", sizePt: 8, colour: ink, lineGapPt: 2 },
  finding: { font: "serifSemibold", sizePt: 9, colour: ink, lineGapPt: 0.6 },
  caption: { font: "sansSemibold", sizePt: 7.8, colour: ink, lineGapPt: 1 },
  small: { font: "sans", sizePt: 6.5, colour: muted, lineGapPt: 0.9 },
  running: { font: "sans", sizePt: 6.5, colour: muted, lineGapPt: 0 },
} as const satisfies Record<string, TextStyle>;
