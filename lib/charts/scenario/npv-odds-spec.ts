import type { ExceedancePoint } from "@/lib/model/scenario/exceedance-curve";
import { sharedAxisRange } from "../axis-range";
import type { ChartSpec } from "../chart-spec";
import { scenarioOfSlug } from "./scenario-slug";

const USD_PER_USD_BN = 1e9;

export type OddsCurve = {
  /** Null: the blend of scenarios, in grey. */
  slug: string | null;
  label: string;
  points: readonly ExceedancePoint[];
  /** Where the curve crosses zero. */
  probabilityPositive: number;
  oddsLabel: string;
};

/** How likely each scenario is to be worth more than a given NPV; the height above zero is its chance of paying. */
export function npvOddsSpec(curves: readonly OddsCurve[], words: { npv: string; chance: string }): ChartSpec {
  const toPoint = ({ valueUsdBn, probability }: ExceedancePoint) => ({
    x: valueUsdBn * USD_PER_USD_BN,
    y: probability,
  });
  const lines = curves.map((curve) => ({ ...curve, piece: curve.points.map(toPoint) }));
  const range = sharedAxisRange(lines.flatMap(({ piece }) => piece.map(({ x }) => x))) ?? { min: 0, max: 1 };
  return {
    kind: "curves",
    x: { label: words.npv, unit: "usd", ...range },
    y: { label: words.chance, unit: "fraction", min: 0, max: 1 },
    curves: lines.map(({ slug, label, piece }) => ({
      label,
      minor: slug === null,
      ...(slug === null ? {} : { scenario: scenarioOfSlug(slug) }),
      pieces: [piece],
    })),
    points: lines.flatMap(({ slug, piece, probabilityPositive, oddsLabel }) =>
      isWithin(probabilityPositive, piece)
        ? [
            {
              x: 0,
              y: probabilityPositive,
              label: oddsLabel,
              scenario: slug === null ? null : scenarioOfSlug(slug),
            },
          ]
        : [],
    ),
  };
}

/** A chance beyond the drawn ends would float above or below its curve. */
function isWithin(probability: number, piece: readonly { y: number }[]): boolean {
  return probability <= (piece[0]?.y ?? 0) && probability >= (piece.at(-1)?.y ?? 1);
}
