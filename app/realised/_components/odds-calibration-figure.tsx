import { useMemo } from "react";
import { calibrationSpec } from "@/lib/charts/tracking/calibration-spec";
import type { CalibrationView } from "@/lib/contracts/realised-odds";
import { hypotheses } from "@/lib/model/tracking/hypotheses";
import { ChartFigure } from "../../_components/charts/chart-figure";
import type { ChartPanel } from "@/lib/charts/chart-panel";
import { useOddsWords } from "./use-odds-words";

type OddsCalibrationFigureProps = { calibration: CalibrationView };

/** Stated odds against how often they held, in worlds whose truth is known. */
export function OddsCalibrationFigure({ calibration }: OddsCalibrationFigureProps) {
  const { t, share } = useOddsWords();
  const panels = useMemo((): ChartPanel[] => {
    const words = {
      x: t("calibration.x"),
      y: t("calibration.y"),
      ideal: t("calibration.ideal"),
      stated: t("calibration.stated"),
    };
    return [{ key: "calibration", title: null, spec: calibrationSpec(calibration.bins, words) }];
  }, [calibration, t]);
  const { shareFraction, promisedFraction } = calibration.ahead.bull;
  return (
    <ChartFigure
      id="odds-calibration"
      finding={t("calibration.finding", { share: share(shareFraction), promised: share(promisedFraction) })}
      unitLine={t("calibration.unit", {
        worlds: calibration.worldsPerHypothesis * hypotheses.length,
        count: calibration.quarterCount,
      })}
      panels={panels}
      sources={[{ name: t("calibration.source") }]}
      fileName="odds-calibration"
      aspect={{ desk: "4 / 3", phone: "1 / 1" }}
    />
  );
}
