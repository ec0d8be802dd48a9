import { KW_PER_GW } from "@/lib/units/power";
import { MONTHS_PER_YEAR } from "@/lib/units/time";
import { exp } from "../numeric/deterministic-exp";
import { onSiteSources, type OnSiteSource } from "./capacity-constraint";
import type { CapacityInput } from "./capacity-fields";
import { FIRST_CAPACITY_YEAR, QUARTER_COUNT, QUARTERS_PER_YEAR, yearsToQuarterEnd } from "./capacity-quarter";
import { capacityRegions, type CapacityRegion } from "./capacity-region";
import { stockByQuarter } from "./delivery-schedule";
import { recordOf } from "./record-of";

/** Chip power differs by generation: packages and memory are counted, power follows. */
export type GenerationHardware = { itPowerKwPerAccelerator: number };

export type CapacityHardware = { current: GenerationHardware; next: GenerationHardware };

export const generations = ["current", "next"] as const;

export type Generation = (typeof generations)[number];

type ByQuarter = Float64Array<ArrayBuffer>;

/** What there is of everything, at the end of each quarter. Existing capacity is counted in, not on top. */
export type CapacityStocks = {
  /** In service since before 2026 and not yet retired, GW of IT. */
  existingItGw: ByQuarter;
  /** IT power of the packages delivered within an accelerator's life, GW. */
  packagingItGw: Record<Generation, ByQuarter>;
  /** Where stated outright in GW of IT, whatever the generation: takes the place of the counted stock. */
  statedItGw: Partial<Record<"packaging" | "memory" | "optics", ByQuarter>>;
  memoryMillionGb: ByQuarter;
  opticsMillionModules: ByQuarter;
  gridGw: Record<CapacityRegion, ByQuarter>;
  onSiteGw: Record<OnSiteSource, ByQuarter>;
  coolingItGw: Record<CapacityRegion, ByQuarter>;
  shellItGw: Record<CapacityRegion, ByQuarter>;
  /** Generators that stand at the start, as GW of IT they feed. */
  onSiteStartItGw: number;
  /** To spend within the quarter, not a stock. */
  capitalUsdBn: ByQuarter;
};

/** Lead times and completion as drawn, against the ones the expected deliveries were stated with. */
export type CapacityDraw = { expected: CapacityInput; drawn: CapacityInput };

const RETIREMENT_YEARS = 3; // what ran at the end of 2025 was bought over about three years
const RAMP_YEARS = 1; // a generation takes over within a year

export function capacityStocks(
  { expected, drawn }: CapacityDraw,
  hardware: CapacityHardware,
): CapacityStocks {
  const packages = packagesByQuarter(drawn);
  const share = Float64Array.from({ length: QUARTER_COUNT }, (_, q) => nextGenerationShare(drawn, q));
  const current = packages.map((count, q) => count * (1 - (share[q] ?? 0)));
  const next = packages.map((count, q) => count * (share[q] ?? 0));
  const expectedNeedGb = memoryNeed(expected, packagesByQuarter(expected));
  const grid = regionalGrid({ expected, drawn });
  const onSite = onSiteStocks({ expected, drawn });
  const shell = stockByQuarter({
    start: drawn.shellStartGw,
    additions2026PerYear: drawn.shellAdditions2026GwPerYear,
    growthFraction: drawn.shellGrowthFraction,
    growthFadePerYear: drawn.deliveryGrowthFadePerYear,
    leadYears: { expected: expected.shellLeadYears, drawn: drawn.shellLeadYears },
    completionFraction: { expected: 1, drawn: 1 },
  });
  const onSiteTotal = Float64Array.from({ length: QUARTER_COUNT }, (_, q) =>
    onSiteSources.reduce((sum, source) => sum + (onSite[source][q] as number), 0),
  );
  return {
    existingItGw: existingCapacity(drawn),
    packagingItGw: {
      current: withinLife(drawn, current).map(
        (n) => (n * hardware.current.itPowerKwPerAccelerator) / KW_PER_GW,
      ),
      next: withinLife(drawn, next).map((n) => (n * hardware.next.itPowerKwPerAccelerator) / KW_PER_GW),
    },
    statedItGw: {},
    memoryMillionGb: withinLife(drawn, expectedNeedGb).map((gb) => (gb * drawn.memoryToPackagingRatio) / 1e6),
    opticsMillionModules: withinLife(drawn, opticsDeliveries(drawn)).map((modules) => modules / 1e6),
    gridGw: grid,
    onSiteGw: onSite,
    onSiteStartItGw: drawn.onSiteStartGw / drawn.peakPueRatio,
    coolingItGw: recordOf(capacityRegions, (region) =>
      grid[region].map(
        (gw, q) =>
          ((gw + shareOf(drawn, region) * (onSiteTotal[q] ?? 0)) / drawn.peakPueRatio) *
          drawn.coolingToPowerRatio,
      ),
    ),
    shellItGw: recordOf(capacityRegions, (region) => shell.map((gw) => gw * shareOf(drawn, region))),
    capitalUsdBn: yearlyFlow(drawn.capital2026UsdBnPerYear, drawn.capitalGrowthFraction, drawn),
  };
}

export function shareOf(input: CapacityInput, region: CapacityRegion): number {
  return input[`${region}ShareFraction`];
}

/** Quarters after which an accelerator leaves service. */
export function lifeQuarters(input: CapacityInput): number {
  return Math.round(input.itLifeYears * QUARTERS_PER_YEAR);
}

/** Evenly bought over three years before 2026, so evenly retired one life later. */
function existingCapacity(input: CapacityInput): ByQuarter {
  return Float64Array.from({ length: QUARTER_COUNT }, (_, q) => {
    const retiring = yearsToQuarterEnd(q) - (input.itLifeYears - RETIREMENT_YEARS);
    return input.existingItGw * (1 - Math.min(Math.max(retiring / RETIREMENT_YEARS, 0), 1));
  });
}

/** 3 W(t - L) n y share: wafers a month into accelerators a quarter. */
function packagesByQuarter(input: CapacityInput): ByQuarter {
  return Float64Array.from({ length: QUARTER_COUNT }, (_, q) => {
    const years = yearsToQuarterEnd(q) - 0.5 / QUARTERS_PER_YEAR - input.packagingLeadYears;
    const wafersPerQuarter = (wafersPerMonth(input, years) * MONTHS_PER_YEAR) / QUARTERS_PER_YEAR;
    return wafersPerQuarter * input.acceleratorsPerWafer * input.waferShareFraction;
  });
}

/** `years` after the end of 2025; straight between the two published years, then fading growth. */
function wafersPerMonth(input: CapacityInput, years: number): number {
  const { packagingWafersPerMonth2025: start, packagingWafersPerMonth2026: end } = input;
  if (years <= 1) return Math.max(0, start + years * (end - start));
  let wafers = end;
  for (let y = 1; y < years; y++) {
    const growth = input.packagingGrowthFraction * exp(-input.deliveryGrowthFadePerYear * (y - 1));
    wafers *= 1 + growth * Math.min(1, years - y);
  }
  return wafers;
}

function nextGenerationShare(input: CapacityInput, quarter: number): number {
  const sinceStart = FIRST_CAPACITY_YEAR + yearsToQuarterEnd(quarter) - input.nextGenerationYear;
  return Math.min(Math.max(sinceStart / RAMP_YEARS, 0), 1);
}

function memoryNeed(input: CapacityInput, packages: ByQuarter): ByQuarter {
  return packages.map((count, q) => {
    const share = nextGenerationShare(input, q);
    return count * ((1 - share) * input.currentMemoryGb + share * input.nextMemoryGb);
  });
}

function opticsDeliveries(input: CapacityInput): ByQuarter {
  return yearlyFlow(input.opticsModules2026 * input.opticsShareFraction, input.opticsGrowthFraction, input);
}

/** A yearly flow of 2026 spread over quarters, growing by a rate that fades. */
function yearlyFlow(flow2026: number, growthFraction: number, input: CapacityInput): ByQuarter {
  const flow = new Float64Array(QUARTER_COUNT);
  let yearly = flow2026;
  for (let q = 0; q < QUARTER_COUNT; q++) {
    const year = Math.floor(q / QUARTERS_PER_YEAR);
    if (q > 0 && q % QUARTERS_PER_YEAR === 0) {
      yearly *= 1 + growthFraction * exp(-input.deliveryGrowthFadePerYear * (year - 1));
    }
    flow[q] = yearly / QUARTERS_PER_YEAR;
  }
  return flow;
}

/** Everything delivered within an accelerator's life, at the end of each quarter. */
function withinLife(input: CapacityInput, delivered: ByQuarter): ByQuarter {
  const life = lifeQuarters(input);
  const stock = new Float64Array(QUARTER_COUNT);
  let sum = 0;
  for (let q = 0; q < QUARTER_COUNT; q++) {
    sum += (delivered[q] as number) - (q >= life ? (delivered[q - life] as number) : 0);
    stock[q] = sum;
  }
  return stock;
}

const gridLeadField = {
  pjm: "gridLeadPjmYears",
  ercot: "gridLeadErcotYears",
  otherUnitedStates: "gridLeadOtherUnitedStatesYears",
  europe: "gridLeadEuropeYears",
  restOfWorld: "gridLeadRestOfWorldYears",
} as const;

function regionalGrid({ expected, drawn }: CapacityDraw): Record<CapacityRegion, ByQuarter> {
  return recordOf(capacityRegions, (region) =>
    stockByQuarter({
      start: drawn.gridStartGw * shareOf(drawn, region),
      additions2026PerYear: drawn.gridAdditions2026GwPerYear * shareOf(drawn, region),
      growthFraction: drawn.gridGrowthFraction,
      growthFadePerYear: drawn.deliveryGrowthFadePerYear,
      leadYears: { expected: expected[gridLeadField[region]], drawn: drawn[gridLeadField[region]] },
      completionFraction: { expected: expected.gridCompletionFraction, drawn: drawn.gridCompletionFraction },
    }),
  );
}

/** What stands at the end of 2025 is taken to be turbines. */
function onSiteStocks({ expected, drawn }: CapacityDraw): Record<OnSiteSource, ByQuarter> {
  const stock = (source: OnSiteSource): ByQuarter =>
    stockByQuarter({
      start: source === "gasTurbine" ? drawn.onSiteStartGw : 0,
      additions2026PerYear: drawn[`${source}Additions2026GwPerYear`],
      growthFraction: drawn.onSiteGrowthFraction,
      growthFadePerYear: drawn.deliveryGrowthFadePerYear,
      leadYears: { expected: expected[`${source}LeadYears`], drawn: drawn[`${source}LeadYears`] },
      completionFraction: {
        expected: expected.onSiteCompletionFraction,
        drawn: drawn.onSiteCompletionFraction,
      },
    });
  return recordOf(onSiteSources, stock);
}
