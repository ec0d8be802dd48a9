import { useMemo } from "react";
import { oddsCalibrationFigure } from "@/lib/charts/tracking/odds-calibration-figure";
import type { CalibrationView } from "@/lib/contracts/realised-odds";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { useOddsWords } from "./use-odds-words";

/** Stated odds against how often they held, in worlds whose truth is known. */
export function OddsCalibrationFigure({ calibration }: { calibration: CalibrationView }) {
  const words = useOddsWords();
  const figure = useMemo(() => oddsCalibrationFigure(calibration, words), [calibration, words]);
  return <ChartFigure chart="odds-calibration" {...figure} />;
}
