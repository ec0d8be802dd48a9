import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { evidenceStatuses } from "@/lib/model/evidence";
import type { CostAssumption } from "@/lib/model/unit-cost/field-source";
import type { HardwareConstant, HardwareConstantName } from "@/lib/model/unit-cost/hardware-vintage";
import type { OperatingPoint } from "@/lib/model/unit-cost/operating-point";
import { powerBoundaries } from "@/lib/model/unit-cost/power-boundary";
import type { RegionFact, RegionMetric } from "@/lib/model/unit-cost/region-fact";

type Row = Record<string, string>;

function snapshot(name: string): Row[] {
  const text = readFileSync(new URL(`../../db/snapshot/${name}`, import.meta.url), "utf8");
  return parse(text, { columns: true, skip_empty_lines: true });
}

const optional = (text: string | undefined): number | null =>
  text === undefined || text === "" ? null : Number(text);
const required = (text: string | undefined): number => optional(text) ?? Number.NaN;

export const snapshotAssumptions: CostAssumption[] = [
  ...snapshot("assumptions.csv"),
  ...snapshot("scenario-assumptions.csv"),
].map((row) => ({
  id: row["id"] ?? "",
  name: row["name"] ?? "",
  unit: row["unit"] ?? "",
  low: optional(row["low"]),
  mode: optional(row["mode"]),
  high: optional(row["high"]),
  distribution: row["distribution"] ?? "",
  asOf: row["as_of"] ?? null,
  sourceTitle: row["source_title"] ?? "",
  sourceUrl: row["source_url"] === "" ? null : (row["source_url"] ?? null),
  note: row["note"] === "" ? null : (row["note"] ?? null),
}));

export const snapshotOperatingPoints: OperatingPoint[] = snapshot("operating-points.csv").map((row) => ({
  hardware: row["hardware"] ?? "",
  model: row["model"] ?? "",
  precision: row["precision"] ?? "",
  framework: row["framework"] ?? "",
  workload: row["workload"] === "" ? null : (row["workload"] ?? null),
  inputTokens: optional(row["input_tokens"]),
  outputTokens: optional(row["output_tokens"]),
  interactivityTokensPerSecondPerUser: optional(row["interactivity_tokens_per_second_per_user"]),
  totalTokensPerSecondPerAccelerator: optional(row["total_tokens_per_second_per_accelerator"]),
  inputTokensPerSecondPerAccelerator: optional(row["input_tokens_per_second_per_accelerator"]),
  outputTokensPerSecondPerAccelerator: optional(row["output_tokens_per_second_per_accelerator"]),
  timeToFirstTokenSeconds: optional(row["time_to_first_token_seconds"]),
  powerKwPerAccelerator: optional(row["power_kw_per_accelerator"]),
  powerBoundary: powerBoundaries.find((boundary) => boundary === row["power_boundary"]) ?? null,
  measuredOn: row["measured_on"] ?? "",
  sourceTitle: row["source_title"] ?? "",
  sourceUrl: row["source_url"] ?? "",
  evidence: evidenceStatuses.find((status) => status === row["evidence"]) ?? "unresolved",
}));

export const snapshotRegionFacts: RegionFact[] = snapshot("region-facts.csv").map((row) => ({
  zone: row["zone"] ?? "",
  metric: row["metric"] as RegionMetric,
  value: required(row["value"]),
  low: optional(row["low"]),
  high: optional(row["high"]),
  unit: row["unit"] ?? "",
  period: row["period"] ?? "",
  evidence: row["evidence"] === "reported" ? "reported" : "estimated",
  verification: row["verification"] ?? "",
  sourceTitle: row["source_title"] ?? "",
  sourceUrl: row["source_url"] === "" ? null : (row["source_url"] ?? null),
  note: row["note"] === "" ? null : (row["note"] ?? null),
}));

export const snapshotHardwareConstants: HardwareConstant[] = snapshot("hardware-constants.csv").map(
  (row) => ({
    hardware: row["hardware"] ?? "",
    constant: row["constant"] as HardwareConstantName,
    value: required(row["value"]),
    unit: row["unit"] ?? "",
    boundary: powerBoundaries.find((boundary) => boundary === row["boundary"]) ?? null,
    knownAt: `${row["known_at"] ?? ""}T00:00:00.000Z`,
    sourceTitle: row["source_title"] ?? "",
    sourceUrl: row["source_url"] ?? "",
    note: row["note"] === "" ? null : (row["note"] ?? null),
  }),
);
