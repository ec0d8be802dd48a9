import type { CalibrationView } from "@/lib/contracts/realised-odds";
import { hypotheses } from "@/lib/model/tracking/hypotheses";
import type { NamedFigure } from "../named-figure";
import { calibrationSpec } from "./calibration-spec";
import type { OddsWords } from "./odds-words";

/** Stated odds against how often they held, in worlds whose truth is known. */
export function oddsCalibrationFigure(calibration: CalibrationView, { t, share }: OddsWords): NamedFigure {
  const spec = calibrationSpec(calibration.bins, {
    x: t("calibration.x"),
    y: t("calibration.y"),
    ideal: t("calibration.ideal"),
    stated: t("calibration.stated"),
  });
  const { shareFraction, promisedFraction } = calibration.ahead.bull;
  return {
    id: "odds-calibration",
    finding: t("calibration.finding", { share: share(shareFraction), promised: share(promisedFraction) }),
    unitLine: t("calibration.unit", {
      worlds: calibration.worldsPerHypothesis * hypotheses.length,
      count: calibration.quarterCount,
    }),
    panels: [{ key: "calibration", title: null, spec }],
    sources: [{ name: t("calibration.source") }],
    fileName: "odds-calibration",
    aspect: { desk: "4 / 3", phone: "1 / 1" },
  };
}
