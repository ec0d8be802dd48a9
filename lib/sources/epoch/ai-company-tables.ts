import type {
  EpochComputeSpendRow,
  EpochFundingRow,
  EpochRow,
  EpochStaffRow,
  EpochUsageRow,
} from "../epoch-row";
import type { EpochLine } from "./epoch-line";

/** A line as a row, or why it is none. */
export type EpochReading<Row extends EpochRow> = Row | { reason: string };

export function readFundingRound(line: EpochLine): EpochReading<EpochFundingRow> {
  const company = line.text("Company");
  const equityUsd = line.number("Funding (equity)");
  const debtUsd = line.number("Funding (debt)");
  const valuationPostMoneyUsd = line.number("Valuation (post-money)");
  if (company === null) return { reason: "no company" };
  if (equityUsd === null && debtUsd === null && valuationPostMoneyUsd === null)
    return { reason: "no amount" };
  return {
    table: "funding-round",
    company,
    closedOn: line.date("Close date"),
    status: line.text("Status"),
    roundType: line.text("Type"),
    equityUsd,
    debtUsd,
    valuationPostMoneyUsd,
    ...line.statement(line.text("Id")),
  };
}

export function readComputeSpend(line: EpochLine): EpochReading<EpochComputeSpendRow> {
  const company = line.text("Company");
  const amountUsd = line.number("Amount");
  const asOf = line.date("Date");
  if (company === null) return { reason: "no company" };
  if (amountUsd === null) return { reason: "no amount" };
  if (asOf === null) return { reason: "no date" };
  return {
    table: "compute-spend",
    company,
    asOf,
    periodType: line.text("Period type"),
    categories: line.list("Category"),
    amountUsd,
    inferenceUsd: line.number("Inference compute spend"),
    researchUsd: line.number("R&D compute spend"),
    totalUsd: line.number("Total compute spend"),
    isExcludedByPublisher: line.flag("Exclude from graph view"),
    ...line.statement(line.text("Id")),
  };
}

export function readUsageReport(line: EpochLine): EpochReading<EpochUsageRow> {
  const company = line.text("Company");
  const asOf = line.date("Date");
  const activeUserCount = line.number("Active users");
  const dailyTokenCount = line.number("Daily tokens");
  const dailyMessageCount = line.number("Daily messages");
  if (company === null) return { reason: "no company" };
  if (asOf === null) return { reason: "no date" };
  if (activeUserCount === null && dailyTokenCount === null && dailyMessageCount === null) {
    return { reason: "no count" };
  }
  return {
    table: "usage-report",
    company,
    product: line.text("Product"),
    asOf,
    activeUserCount,
    activeUserPeriod: line.text("Active users time period"),
    dailyTokenCount,
    dailyMessageCount,
    ...line.statement(line.text("Id")),
  };
}

export function readStaffReport(line: EpochLine): EpochReading<EpochStaffRow> {
  const company = line.text("Company");
  const staffCount = line.number("Staff count");
  const asOf = line.date("Date");
  if (company === null) return { reason: "no company" };
  if (staffCount === null) return { reason: "no count" };
  if (asOf === null) return { reason: "no date" };
  return {
    table: "staff-report",
    company,
    division: line.text("Division name"),
    perimeter: line.text("Scope", "Type"),
    asOf,
    staffCount,
    ...line.statement(line.text("Id")),
  };
}
