import type { ChartConfiguration } from "chart.js";
import type { Locale } from "@/lib/format/locale";
import type { ChartPalette } from "./chart-palette";

/** Where and for whom a chart is drawn. */
export type ChartContext = {
  palette: ChartPalette;
  locale: Locale;
  fontFamily: string;
  animate: boolean; // false under prefers-reduced-motion and on a server
  compact: boolean; // narrower than ~560 px: fewer ticks, bars lie down
  background: "transparent" | "paper";
};

/** Floating bars take [start, end]; a line over a measured axis takes points. */
export type ChartDatum = number | null | [number, number] | { x: number; y: number };

/** What every builder returns: a fresh object per call, because Chart.js writes into the one it is given. */
export type DrawableChart = ChartConfiguration<"bar" | "line", ChartDatum[], string>;
