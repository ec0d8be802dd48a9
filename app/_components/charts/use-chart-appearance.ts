"use client";

import { useTheme } from "next-themes";
import { useSyncExternalStore } from "react";
import { darkPalette, lightPalette, type ChartPalette } from "@/lib/charts/chart-palette";

const REDUCED_MOTION = "(prefers-reduced-motion: reduce)";

/** Palette of the theme in force and whether motion is welcome. */
export function useChartAppearance(): { palette: ChartPalette; animate: boolean } {
  const { resolvedTheme } = useTheme();
  const reducedMotion = useSyncExternalStore(
    subscribeToMotion,
    () => window.matchMedia(REDUCED_MOTION).matches,
    () => true,
  );
  return { palette: resolvedTheme === "dark" ? darkPalette : lightPalette, animate: !reducedMotion };
}

function subscribeToMotion(onChange: () => void): () => void {
  const query = window.matchMedia(REDUCED_MOTION);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}
