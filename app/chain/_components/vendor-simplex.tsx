import { useId } from "react";
import type { PriceRegion, ScenarioWeights } from "@/lib/model/valuation/price-region";
import { ScenarioMark } from "../../_components/figures/scenario-mark";

const WIDTH = 240;
const HEIGHT = 208; // 240 x sqrt(3) / 2

type VendorSimplexProps = { region: PriceRegion; label: string };

/** The triangle of odds: a corner is certainty of its case, the hatched part makes up the price. */
export function VendorSimplex({ region, label }: VendorSimplexProps) {
  const hatch = useId();
  return (
    <div className="grid w-fit grid-cols-2 gap-y-1">
      <span className="col-span-2 justify-self-center">
        <ScenarioMark scenario="base" />
      </span>
      <svg
        role="img"
        aria-label={label}
        viewBox={`-4 -4 ${WIDTH + 8} ${HEIGHT + 8}`}
        className="col-span-2 w-60 text-ink"
      >
        <defs>
          <pattern
            id={hatch}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path d="M0 0V6" stroke="currentColor" strokeWidth="1.5" />
          </pattern>
        </defs>
        {region.vertices.length > 2 && (
          <polygon
            points={region.vertices.map(pointOf).join(" ")}
            fill={`url(#${hatch})`}
            stroke="currentColor"
            strokeWidth="1.5"
          />
        )}
        <polygon
          points={`0,${HEIGHT} ${WIDTH},${HEIGHT} ${WIDTH / 2},0`}
          fill="none"
          stroke="currentColor"
          strokeWidth="1"
        />
      </svg>
      <ScenarioMark scenario="bear" />
      <span className="justify-self-end">
        <ScenarioMark scenario="bull" />
      </span>
    </div>
  );
}

/** Bear at the lower left, bull at the lower right, base on top. */
function pointOf({ base, bull }: ScenarioWeights): string {
  const x = WIDTH * (bull + base / 2);
  const y = HEIGHT * (1 - base);
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}
