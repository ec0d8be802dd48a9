import type {
  EpochChipRow,
  EpochClusterRow,
  EpochDataCenterRow,
  EpochDataCenterTimelineRow,
  EpochRange,
  TaggedName,
} from "../epoch-row";
import type { EpochReading } from "./ai-company-tables";
import { splitList, type EpochLine } from "./epoch-line";

export function readDataCenter(line: EpochLine): EpochReading<EpochDataCenterRow> {
  const name = line.text("Handle", "Name");
  if (name === null) return { reason: "no name" };
  return {
    table: "data-center",
    title: line.text("Title"),
    owners: taggedNames(line.text("Owner")),
    users: taggedNames(line.text("Users")),
    project: taggedNames(line.text("Project"))[0] ?? null,
    powerMw: line.number("Current power (MW)"),
    h100EquivalentCount: line.number("Current H100 equivalents"),
    capitalCostUsd2025Billions: line.number("Current total capital cost (2025 USD billions)"),
    ...line.statement(name),
  };
}

export function readDataCenterTimeline(line: EpochLine): EpochReading<EpochDataCenterTimelineRow> {
  const dataCenter = line.text("Data center");
  const asOf = line.date("Date");
  if (dataCenter === null) return { reason: "no data center" };
  if (asOf === null) return { reason: "no date" };
  return {
    table: "data-center-timeline",
    dataCenter,
    asOf,
    constructionStatus: line.text("Construction status"),
    powerMw: line.number("Power (MW)"),
    h100EquivalentCount: line.number("H100 equivalents"),
    buildingsOperationalCount: line.number("Buildings operational"),
    capitalCostUsd2025Billions: line.number("Total capital cost (2025 USD billions)"),
    computeCostUsd2025Billions: line.number("Compute cost (2025 USD billions)"),
    constructionCostUsd2025Billions: line.number("Construction cost (2025 USD billions)"),
    waterUseMillionGallonsPerDay: line.number("Water use (MGD)"),
    ...line.statement(`${dataCenter} ${asOf}`),
  };
}

export function readCluster(line: EpochLine): EpochReading<EpochClusterRow> {
  const name = line.text("Name");
  if (name === null) return { reason: "no name" };
  return {
    table: "gpu-cluster",
    status: line.text("Status"),
    owner: line.text("Owner"),
    country: line.text("Country"),
    firstOperationalOn: line.date("First Operational Date"),
    chipType: line.text("Chip type (primary)"),
    chipCount: line.number("Total number of AI chips", "Chip quantity (primary)"),
    h100EquivalentCount: line.number("H100 equivalents"),
    powerCapacityMw: line.number("Power Capacity (MW)"),
    reportedPowerCapacityMw: line.number("Reported Power Capacity (MW)"),
    hardwareCostUsd: line.number("Hardware Cost"),
    isPossibleDuplicate: line.flag("Possible Duplicate"),
    isInStandardAnalysis: line.flag("Include in Standard Analysis"),
    ...line.statement(name),
  };
}

const QUARTER_DAYS = 100; // a fiscal quarter of 14 weeks is 98 days

export function readChipEstimate(line: EpochLine): EpochReading<EpochChipRow> {
  const name = line.text("Name");
  const manufacturer = line.text("Chip manufacturer");
  const periodStart = line.date("Start date");
  const periodEnd = line.date("End date");
  if (manufacturer === null) return { reason: "no chip manufacturer" };
  if (periodStart === null || periodEnd === null) return { reason: "no period" };
  const unitCount = range(line, "Number of Units", "Number of Units (median)");
  const h100EquivalentCount = range(
    line,
    "Compute estimate in H100e",
    "Compute estimate in H100e (median)",
    "H100e",
  );
  if (unitCount.p50 === null && h100EquivalentCount.p50 === null) return { reason: "no estimate" };
  const days = (Date.parse(periodEnd) - Date.parse(periodStart)) / 86_400_000;
  const isCumulative = /cumulative|\btotal\b|\bto Q\d/i.test(name ?? "") || days > QUARTER_DAYS;
  const notes = line.text("Notes") ?? "";
  return {
    table: "chip-estimate",
    measure: isCumulative ? "cumulative" : "period",
    manufacturer,
    owner: line.text("Owner"),
    chip: line.text("Chip type"),
    periodStart,
    periodEnd,
    unitCount,
    h100EquivalentCount,
    powerMw: range(line, "Power in MW"),
    thermalDesignPowerW: range(line, "Total TDP (W)"),
    isIncomplete: line.flag("Incomplete") || /^incomplete/i.test(notes),
    ...line.statement(name),
  };
}

/** The exports head a median with or without `(median)`, and shorten the names of the percentiles. */
function range(line: EpochLine, ...stems: readonly string[]): EpochRange {
  const heads = (suffix: string) => stems.map((stem) => `${stem} (${suffix})`);
  return {
    p05: line.number(...heads("5th percentile")),
    p50: line.number(...heads("median"), ...stems),
    p95: line.number(...heads("95th percentile")),
  };
}

function taggedNames(cell: string | null): TaggedName[] {
  return splitList(cell).map((part) => {
    const match = /^(.*?)\s*#(\w+)$/.exec(part);
    return { name: match?.[1] ?? part, certainty: match?.[2] ?? null };
  });
}
