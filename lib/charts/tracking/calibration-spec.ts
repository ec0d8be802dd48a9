import type { ReliabilityBin } from "@/lib/model/tracking/calibrate-odds";
import type { ChartSpec } from "../chart-spec";

type CalibrationWords = { x: string; y: string; ideal: string; stated: string };

/** How often stated odds held, beside the line on which they would hold as often as they promise. */
export function calibrationSpec(bins: readonly ReliabilityBin[], words: CalibrationWords): ChartSpec {
  const stated = bins.flatMap(({ meanOddsFraction: x, frequencyFraction: y }) =>
    x === null || y === null ? [] : [{ x, y }],
  );
  const ends = [
    { x: 0, y: 0 },
    { x: 1, y: 1 },
  ];
  return {
    kind: "curves",
    x: { label: words.x, unit: "fraction", min: 0, max: 1 },
    y: { label: words.y, unit: "fraction", min: 0, max: 1 },
    curves: [
      { label: words.stated, minor: false, pieces: [stated] },
      { label: words.ideal, minor: true, pieces: [ends], unnamed: true },
    ],
    points: [],
    notes: [{ x: 0.8, y: 0.7, label: words.ideal }], // below its line, where the curve seldom goes
  };
}
