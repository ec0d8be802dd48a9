import type { EpochHardwarePriceRow, EpochHardwareRow, EpochVendorRevenueRow } from "../epoch-row";
import type { EpochReading } from "./ai-company-tables";
import type { EpochLine } from "./epoch-line";

export function readHardware(line: EpochLine): EpochReading<EpochHardwareRow> {
  const name = line.text("Hardware name");
  if (name === null) return { reason: "no hardware name" };
  return {
    table: "ml-hardware",
    manufacturer: line.text("Manufacturer"),
    hardwareType: line.text("Type"),
    releasedOn: line.date("Release date"),
    releasePriceUsd: line.number("Release price (USD)"),
    thermalDesignPowerW: line.number("TDP (W)"),
    memoryBytes: line.number("Memory (bytes)", "Memory size per board (Byte)"),
    memoryBandwidthBytesPerSecond: line.number("Memory bandwidth (byte/s)"),
    tensorFp16FlopPerSecond: line.number("Tensor-FP16/BF16 performance (FLOP/s)"),
    fp8FlopPerSecond: line.number("FP8 performance (FLOP/s)"),
    fp4FlopPerSecond: line.number("FP4 performance (FLOP/s)"),
    int8OpPerSecond: line.number("INT8 performance (OP/s)"),
    ...line.statement(name),
  };
}

export function readHardwarePrice(line: EpochLine): EpochReading<EpochHardwarePriceRow> {
  const hardware = line.text("Hardware model");
  const pricedOn = line.date("Price date");
  const prices = {
    onDemandUsdPerChipHour: line.number("Price per chip-hour (on-demand)"),
    oneYearCommitmentUsdPerChipHour: line.number("Price per chip-hour (1-year CUD)"),
    threeYearCommitmentUsdPerChipHour: line.number("Price per chip-hour (3-year CUD)"),
    purchasePriceUsd: line.number("Price (hardware purchase)"),
  };
  if (hardware === null) return { reason: "no hardware model" };
  if (pricedOn === null) return { reason: "no date" };
  if (Object.values(prices).every((price) => price === null)) return { reason: "no price" };
  const statement = line.statement(`${hardware} ${pricedOn}`);
  const source = line.text("Price source");
  return {
    table: "hardware-price",
    hardware,
    vendor: line.text("Vendor"),
    location: line.text("Location"),
    pricedOn,
    ...prices,
    chipCount: line.number("Number of GPUs"),
    ...statement,
    sourceUrls: source === null ? [] : [source],
  };
}

/** Amounts are in billions of USD, as the table's own notes count them. */
export function readVendorRevenue(line: EpochLine): EpochReading<EpochVendorRevenueRow> {
  const fiscalQuarter = line.text("Quarter");
  const periodStart = line.date("Start Date");
  const periodEnd = line.date("End Date");
  const totalRevenueUsdBillions = line.number("total_revenue");
  if (fiscalQuarter === null || periodStart === null || periodEnd === null) return { reason: "no period" };
  if (totalRevenueUsdBillions === null) return { reason: "no amount" };
  return {
    table: "vendor-revenue",
    fiscalQuarter,
    periodStart,
    periodEnd,
    totalRevenueUsdBillions,
    dataCenterRevenueUsdBillions: line.number("dc_revenue"),
    networkRevenueUsdBillions: line.number("network_revenue"),
    computeRevenueUsdBillions: line.number("compute_revenue"),
    ...line.statement(fiscalQuarter),
  };
}
