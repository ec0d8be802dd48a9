import { KW_PER_GW } from "@/lib/units/power";
import { createProgramBuilder, type LinearProgram } from "../linear-program/linear-program";
import { onSiteSources, type CapacityConstraint, type OnSiteSource } from "./capacity-constraint";
import type { CapacityInput } from "./capacity-fields";
import { QUARTER_COUNT } from "./capacity-quarter";
import { capacityRegions, type CapacityRegion } from "./capacity-region";
import { generations, lifeQuarters, shareOf, type CapacityStocks, type Generation } from "./capacity-stocks";
import {
  energyUsdBnPerGwYear,
  onSiteCapitalUsdBnPerItGw,
  onSiteChargeUsdBnPerGwYear,
  quarterWeight,
  servingMarginUsdBnPerGwYear,
  siteCapitalUsdBnPerItGw,
  siteChargeUsdBnPerGwYear,
  type CapacityServing,
  type CapitalTreatment,
} from "./capacity-value";
import { recordOf } from "./record-of";

/** What must run whatever it earns. Empty: nothing must. */
export type CapacityDemands = {
  /** Least IT in service in a quarter, GW. */
  requiredItGw: readonly { quarter: number; itGw: number }[];
  /** Least share of all IT in service that stands in a region, for residency or latency. */
  residency: Partial<Record<CapacityRegion, number | undefined>>;
};

export type CapacityTerms = {
  input: CapacityInput;
  stocks: CapacityStocks;
  serving: CapacityServing;
  capital: CapitalTreatment;
  demands: CapacityDemands;
};

/** A row of the program that is one of the limits; `stock` is its right-hand side. */
export type LimitRow = {
  row: number;
  constraint: CapacityConstraint;
  region: CapacityRegion | null;
  quarter: number;
  stock: number;
};

export type DemandRow = {
  row: number;
  demand: "requiredItGw" | "residency";
  quarter: number;
  /** What is required, GW of IT; of residency 0. */
  itGw: number;
};

type ByQuarter<T> = T[];

export type CapacityColumns = {
  existing: Record<CapacityRegion, ByQuarter<number>>;
  installed: Record<CapacityRegion, Record<Generation, ByQuarter<number>>>;
  inService: Record<CapacityRegion, Record<Generation, ByQuarter<number>>>;
  grid: Record<CapacityRegion, ByQuarter<number>>;
  onSite: Record<CapacityRegion, Record<OnSiteSource, ByQuarter<number>>>;
};

export type CapacityProgram = {
  program: LinearProgram;
  columns: CapacityColumns;
  limits: LimitRow[];
  demands: DemandRow[];
};

const quarters = Array.from({ length: QUARTER_COUNT }, (_, quarter) => quarter);

/**
 * max sum_t w(t) [ sum margin x - charge y + existing margin e - sum (energy + charge) p ], every variable in GW of IT:
 * y installed and x <= y in service by region and generation, e of the existing fleet, p fed by each source.
 *   y(t) = y(t-1) + a(t) - a(t - life) ; on-site built z(t) = z(t-1) + b(t), sum p <= z, which may move between regions ; e + sum x = sum p in every region
 *   packaging, memory, optics of y; grid and on-site power (at peak PUE), cooling, shell of x: at most what there is
 *   capital: (k_IT + k_fac) a + k_onsite b at most the quarter's budget
 */
export function capacityProgram(terms: CapacityTerms): CapacityProgram {
  const { input, stocks, serving, capital, demands } = terms;
  const builder = createProgramBuilder();
  const limits: LimitRow[] = [];
  const demandRows: DemandRow[] = [];
  const weights = quarters.map((quarter) => quarterWeight(input, quarter));
  const weight = (quarter: number): number => weights[quarter] as number;
  const siteCharge = capital === "charged" ? siteChargeUsdBnPerGwYear(input) : 0;
  const onSiteCharge = (source: OnSiteSource): number =>
    capital === "charged" ? onSiteChargeUsdBnPerGwYear(input, source) : 0;

  const columnsOf = (valueOf: (quarter: number) => number): number[] =>
    quarters.map((quarter) => builder.addColumn(weight(quarter) * valueOf(quarter)));
  const margin = (kind: Generation | "existing", quarter: number): number =>
    servingMarginUsdBnPerGwYear(input, serving, kind, quarter);

  const existing = recordOf(capacityRegions, () => columnsOf((quarter) => margin("existing", quarter)));
  const inService = recordOf(capacityRegions, () =>
    recordOf(generations, (generation) => columnsOf((quarter) => margin(generation, quarter))),
  );
  const installed = recordOf(capacityRegions, () =>
    recordOf(generations, () => columnsOf(() => -siteCharge)),
  );
  const additions = recordOf(capacityRegions, () => recordOf(generations, () => columnsOf(() => 0)));
  const grid = recordOf(capacityRegions, (region) =>
    columnsOf(() => -energyUsdBnPerGwYear(input, serving, "grid", region)),
  );
  const onSite = recordOf(capacityRegions, (region) =>
    recordOf(onSiteSources, (source) =>
      columnsOf(() => -energyUsdBnPerGwYear(input, serving, source, region)),
    ),
  );
  const onSiteBuilt = recordOf(onSiteSources, (source) => columnsOf(() => -onSiteCharge(source)));
  const onSiteAdditions = recordOf(onSiteSources, () => columnsOf(() => 0));

  const limit = (
    constraint: CapacityConstraint,
    region: CapacityRegion | null,
    quarter: number,
    stock: number,
    rowTerms: readonly (readonly [number, number])[],
  ): void => {
    limits.push({ row: builder.addRow(-Infinity, stock, rowTerms), constraint, region, quarter, stock });
  };
  const column = (list: readonly number[], quarter: number): number => list[quarter] as number;

  const life = lifeQuarters(input);
  for (const region of capacityRegions) {
    for (const quarter of quarters) {
      for (const generation of generations) {
        addStockBalance(
          builder.addRow,
          installed[region][generation],
          additions[region][generation],
          quarter,
          life,
          0,
        );
        builder.addRow(-Infinity, 0, [
          [column(inService[region][generation], quarter), 1],
          [column(installed[region][generation], quarter), -1],
        ]);
      }
      const running = [
        column(existing[region], quarter),
        ...generations.map((generation) => column(inService[region][generation], quarter)),
      ];
      const fed = [
        column(grid[region], quarter),
        ...onSiteSources.map((source) => column(onSite[region][source], quarter)),
      ];
      builder.addRow(0, 0, [...all(running, 1), ...all(fed, -1)]);
      builder.addRow(-Infinity, at(stocks.existingItGw, quarter) * shareOf(input, region), [
        [column(existing[region], quarter), 1],
      ]);
      limit("grid", region, quarter, at(stocks.gridGw[region], quarter), [
        [column(grid[region], quarter), input.peakPueRatio],
      ]);
      limit("cooling", region, quarter, at(stocks.coolingItGw[region], quarter), all(running, 1));
      limit("shell", region, quarter, at(stocks.shellItGw[region], quarter), all(running, 1));
    }
  }
  for (const quarter of quarters) {
    const ofGeneration = (generation: Generation): number[] =>
      capacityRegions.map((region) => column(installed[region][generation], quarter));
    const both = [...ofGeneration("current"), ...ofGeneration("next")];
    const { packaging, memory, optics } = stocks.statedItGw;
    for (const generation of generations) {
      const packaged = at(stocks.packagingItGw[generation], quarter);
      if (packaging === undefined) {
        limit("packaging", null, quarter, packaged, all(ofGeneration(generation), 1));
      } else if (generation === "next" && packaged === 0) {
        builder.addRow(-Infinity, 0, all(ofGeneration("next"), 1)); // not made yet
      }
    }
    if (packaging !== undefined) limit("packaging", null, quarter, at(packaging, quarter), all(both, 1));
    if (memory === undefined) {
      limit("memory", null, quarter, at(stocks.memoryMillionGb, quarter), [
        ...all(ofGeneration("current"), millionPerItGw(serving, "current") * input.currentMemoryGb),
        ...all(ofGeneration("next"), millionPerItGw(serving, "next") * input.nextMemoryGb),
      ]);
    } else limit("memory", null, quarter, at(memory, quarter), all(both, 1));
    if (optics === undefined) {
      limit("optics", null, quarter, at(stocks.opticsMillionModules, quarter), [
        ...all(ofGeneration("current"), millionPerItGw(serving, "current") * input.modulesPerAccelerator),
        ...all(ofGeneration("next"), millionPerItGw(serving, "next") * input.modulesPerAccelerator),
      ]);
    } else limit("optics", null, quarter, at(optics, quarter), all(both, 1));
    for (const source of onSiteSources) {
      const standing = source === "gasTurbine" ? standingTurbines(terms) : 0;
      addStockBalance(
        builder.addRow,
        onSiteBuilt[source],
        onSiteAdditions[source],
        quarter,
        Infinity,
        standing,
      );
      builder.addRow(-Infinity, 0, [
        ...all(
          capacityRegions.map((region) => column(onSite[region][source], quarter)),
          1,
        ),
        [column(onSiteBuilt[source], quarter), -1],
      ]);
      limit(source, null, quarter, at(stocks.onSiteGw[source], quarter), [
        [column(onSiteBuilt[source], quarter), input.peakPueRatio],
      ]);
    }
    limit("capital", null, quarter, at(stocks.capitalUsdBn, quarter), [
      ...all(
        capacityRegions.flatMap((region) =>
          generations.map((generation) => column(additions[region][generation], quarter)),
        ),
        siteCapitalUsdBnPerItGw(input),
      ),
      ...onSiteSources.flatMap((source) =>
        all([column(onSiteAdditions[source], quarter)], onSiteCapitalUsdBnPerItGw(input, source)),
      ),
    ]);
  }
  const runningIn = (region: CapacityRegion, quarter: number): number[] => [
    column(existing[region], quarter),
    ...generations.map((generation) => column(inService[region][generation], quarter)),
  ];
  for (const { quarter, itGw } of demands.requiredItGw) {
    const row = builder.addRow(
      itGw,
      Infinity,
      all(
        capacityRegions.flatMap((region) => runningIn(region, quarter)),
        1,
      ),
    );
    demandRows.push({ row, demand: "requiredItGw", quarter, itGw });
  }
  for (const region of capacityRegions) {
    const least = demands.residency[region];
    if (least === undefined) continue;
    for (const quarter of quarters) {
      const row = builder.addRow(0, Infinity, [
        ...all(runningIn(region, quarter), 1 - least),
        ...capacityRegions
          .filter((other) => other !== region)
          .flatMap((other) => all(runningIn(other, quarter), -least)),
      ]);
      demandRows.push({ row, demand: "residency", quarter, itGw: 0 });
    }
  }
  return {
    program: builder.build(),
    columns: { existing, installed, inService, grid, onSite },
    limits,
    demands: demandRows,
  };
}

/** Turbines that stand at the start, as GW of IT; no more than there are where their limit is stated lower. */
function standingTurbines({ input, stocks }: CapacityTerms): number {
  return Math.min(stocks.onSiteStartItGw, at(stocks.onSiteGw.gasTurbine, 0) / input.peakPueRatio);
}

/** stock(t) - stock(t-1) - added(t) + added(t - life) = 0, from what stands before the first quarter. */
function addStockBalance(
  addRow: (lower: number, upper: number, terms: readonly (readonly [number, number])[]) => number,
  stock: readonly number[],
  added: readonly number[],
  quarter: number,
  life: number,
  standing: number,
): void {
  const terms: [number, number][] = [
    [stock[quarter] as number, 1],
    [added[quarter] as number, -1],
  ];
  if (quarter > 0) terms.push([stock[quarter - 1] as number, -1]);
  if (quarter >= life) terms.push([added[quarter - life] as number, 1]);
  const before = quarter === 0 ? standing : 0;
  addRow(before, before, terms);
}

/** Million accelerators in a GW of IT. */
export function millionPerItGw(serving: CapacityServing, generation: Generation): number {
  return KW_PER_GW / serving.itPowerKwPerAccelerator[generation] / 1e6;
}

function all(columns: readonly number[], coefficient: number): [number, number][] {
  return columns.map((column) => [column, coefficient]);
}

function at(stock: Float64Array, quarter: number): number {
  return stock[quarter] as number;
}
