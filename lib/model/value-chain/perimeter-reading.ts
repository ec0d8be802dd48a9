import type { FlowScenario } from "./chain-flows";
import type { ChainLayer } from "./chain-layers";
import type { PerimeterError } from "./layer-shares";

/** One layer whose vendors state more than it is paid, in the year of its largest excess. */
export type ExcessLayer = PerimeterError & {
  statedUsdBn: number;
  poolUsdBn: number;
  /** Its share of capex here, and the share that would hold all its vendors state; null where capex is not all it lives on. */
  capexShare: { hereFraction: number; neededFraction: number } | null;
};

/** What the layers bought together, whose borders vendors cross, state against what they are paid. */
export type ExcessTogether = {
  year: number;
  layers: ChainLayer[];
  statedUsdBn: number;
  poolUsdBn: number;
  ratio: number;
  capexUsdBn: number;
  /** Capex of the year that would pay all they state, with the same splits. */
  neededCapexUsdBn: number;
};

/** Layers that live on capex alone: scaling it scales their pool. */
const capexOnly: readonly ChainLayer[] = ["compute-silicon", "inference-systems", "network-switching"];

/** Amounts behind the perimeter errors of a scenario, largest excess first. */
export function excessLayers(scenario: FlowScenario, years: readonly number[]): ExcessLayer[] {
  return scenario.perimeterErrors
    .map((error) => {
      const t = years.indexOf(error.worstYear);
      const paid = scenario.layers.find(({ recipient }) => recipient === error.layer);
      const poolUsdBn = paid?.bookedUsdBn[t] ?? Number.NaN;
      const hereFraction = (paid?.spentUsdBn[t] ?? Number.NaN) / (scenario.capexUsdBn[t] ?? Number.NaN);
      return {
        ...error,
        statedUsdBn: error.worstShareSum * poolUsdBn,
        poolUsdBn,
        capexShare: capexOnly.includes(error.layer)
          ? { hereFraction, neededFraction: hereFraction * error.worstShareSum }
          : null,
      };
    })
    .toSorted((a, b) => b.worstShareSum - a.worstShareSum);
}

/** Of the layers that accelerators are bought with and that have vendors in `year`; null where fewer than two do. */
export function excessTogether(
  scenario: FlowScenario,
  years: readonly number[],
  year: number,
): ExcessTogether | null {
  const t = years.indexOf(year);
  const parts = scenario.layers.flatMap(({ recipient, bookedUsdBn }) => {
    const layer = capexOnly.find((each) => each === recipient);
    if (layer === undefined) return [];
    const shares = scenario.vendors.flatMap((vendor) =>
      vendor.layer === layer ? (vendor.shareFraction[t] ?? []) : [],
    );
    const poolUsdBn = bookedUsdBn[t] ?? Number.NaN;
    const statedUsdBn = poolUsdBn * shares.reduce((sum, share) => sum + share, 0);
    return shares.length === 0 ? [] : [{ layer, poolUsdBn, statedUsdBn }];
  });
  if (parts.length < 2) return null;
  const statedUsdBn = parts.reduce((sum, part) => sum + part.statedUsdBn, 0);
  const poolUsdBn = parts.reduce((sum, part) => sum + part.poolUsdBn, 0);
  const capexUsdBn = scenario.capexUsdBn[t] ?? Number.NaN;
  const ratio = statedUsdBn / poolUsdBn;
  return {
    year,
    layers: parts.map(({ layer }) => layer),
    statedUsdBn,
    poolUsdBn,
    ratio,
    capexUsdBn,
    neededCapexUsdBn: capexUsdBn * ratio,
  };
}
