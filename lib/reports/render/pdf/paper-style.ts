import { lightPalette, type ChartPalette } from "@/lib/charts/chart-palette";

/** Points; A4. */
export const page = {
  width: 595.28,
  height: 841.89,
  left: 56,
  right: 56,
  top: 72,
  bottom: 64,
  headerY: 36,
  footerY: 800,
} as const;

export const textWidth = page.width - page.left - page.right;
export const pageBottom = page.height - page.bottom;

/** The app's light palette on white: a tinted ground would print as a grey veil. */
export const paperPalette: ChartPalette = { ...lightPalette, paper: "#ffffff", rule: "#d5d0c6" };

/** Tabular, lining figures: columns of numbers stand under one another. */
export const tabular: ("tnum" | "kern")[] = ["tnum", "kern"];
