import "server-only";
import { z } from "zod";
import { companyLayers } from "@/db/schema/company";
import { hardwareConstant } from "@/db/schema/hardware-constant";
import { operatingPoint } from "@/db/schema/operating-point";
import { regionFact } from "@/db/schema/region-fact";
import { evidenceStatuses } from "@/lib/model/evidence";
import type { ListRow } from "./record-row";
import { marketTypes } from "@/lib/sources/price-row";
import { blankAsNull, optionalNumber, requiredNumber } from "./snapshot-csv";

export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const priceRow = z.object({
  source: z.string(),
  zone: z.string(),
  market_type: z.enum(marketTypes),
  month: z.string().regex(/^\d{4}-\d{2}$/),
  price: requiredNumber,
  currency: z.string(),
  unit: z.string(),
  known_at: day,
  retrieved_at: day,
  partial: z.enum(["true", "false"]),
});

export const filingRow = z
  .object({
    company: z.string(),
    cik: z.string(),
    concept: z.string(),
    tag: z.string(),
    period_start: blankAsNull,
    period_end: blankAsNull,
    fiscal_period: blankAsNull,
    /** Blank for a fiscal year, of companies that file no quarters. */
    calendar_quarter: z.union([z.literal("").transform(() => null), z.string().regex(/^\d{4}Q[1-4]$/)]),
    value: z.string().regex(/^-?\d+(\.\d+)?$/),
    unit: z.string().regex(/^([A-Z]{3}|shares)$/),
    filed_at: blankAsNull,
    accession: blankAsNull,
    method: z.string(),
    source: z.string(),
    source_url: z.string(),
    retrieved_at: day,
    evidence: z.enum(evidenceStatuses),
  })
  .refine((row) => row.calendar_quarter !== null || (row.period_start !== null && row.period_end !== null), {
    path: ["calendar_quarter"],
    message: "a row without a quarter names its period",
  });

export const indicatorRow = z.object({
  source: z.string(),
  indicator: z.string(),
  period_start: day,
  period_end: day,
  value: requiredNumber,
  unit: z.string(),
  licence: blankAsNull,
  known_at: day,
  retrieved_at: day,
  source_url: z.string(),
});

/** A line of published-records.jsonl; the content is as the publisher's parser gives it. */
export const recordLine = z.object({
  source: z.string(),
  kind: z.string(),
  key: z.string(),
  knownAt: day,
  retrievedAt: day,
  sourceUrl: z.string(),
  content: z.custom<ListRow>((value) => typeof value === "object" && value !== null),
});

export const aiRevenueRow = z.object({
  date: day,
  company: z.string(),
  metric: z.string(),
  value_usd: z.string().regex(/^\d+(\.\d+)?$/),
  type: z.string(),
  basis: z.string(),
  gross_net: blankAsNull,
  source_title: z.string(),
  source_url: z.string(),
  confidence: z.string(),
  notes: blankAsNull,
});

export const assumptionRow = z
  .object({
    id: z.string(),
    name: z.string(),
    symbol: z.string(),
    unit: z.string(),
    low: optionalNumber,
    mode: optionalNumber,
    high: optionalNumber,
    distribution: z.string(),
    as_of: blankAsNull,
    source_title: z.string(),
    source_url: blankAsNull,
    note: blankAsNull,
  })
  .transform(({ as_of: asOf, source_title: sourceTitle, source_url: sourceUrl, ...rest }) => ({
    ...rest,
    asOf,
    sourceTitle,
    sourceUrl,
  }));

export const scenarioParameterRow = z
  .object({
    key: z.string(),
    label: z.string(),
    unit: z.string(),
    bear: requiredNumber,
    base: requiredNumber,
    bull: requiredNumber,
    grade: z.string(),
    source: z.string(),
    as_of: z.string(),
  })
  .transform(({ as_of: asOf, ...rest }) => ({ ...rest, asOf }));

export const scenarioCorrelationRow = z
  .object({
    a: z.string().min(1),
    b: z.string().min(1),
    spearman: requiredNumber.refine((value) => value >= -1 && value <= 1, "must be from -1 to 1"),
    grade: z.string().min(1),
    source: z.string().min(1),
    note: z.string().min(1),
  })
  .refine((row) => row.a !== row.b, { path: ["b"], message: "two different parameters" });

export const operatingPointRow = z
  .object({
    id: z.string(),
    hardware: z.string(),
    model: z.string(),
    precision: z.string(),
    framework: z.string(),
    workload: blankAsNull,
    input_tokens: optionalNumber,
    output_tokens: optionalNumber,
    interactivity_tokens_per_second_per_user: optionalNumber,
    total_tokens_per_second_per_accelerator: optionalNumber,
    input_tokens_per_second_per_accelerator: optionalNumber,
    output_tokens_per_second_per_accelerator: optionalNumber,
    time_to_first_token_seconds: optionalNumber,
    power_kw_per_accelerator: optionalNumber,
    power_boundary: z.enum(operatingPoint.powerBoundary.enumValues).or(z.literal("").transform(() => null)),
    measured_on: day,
    source_title: z.string(),
    source_url: z.string(),
    evidence: z.enum(evidenceStatuses),
  })
  .transform((row) => ({
    id: row.id,
    hardware: row.hardware,
    model: row.model,
    precision: row.precision,
    framework: row.framework,
    workload: row.workload,
    inputTokens: row.input_tokens,
    outputTokens: row.output_tokens,
    interactivityTokensPerSecondPerUser: row.interactivity_tokens_per_second_per_user,
    totalTokensPerSecondPerAccelerator: row.total_tokens_per_second_per_accelerator,
    inputTokensPerSecondPerAccelerator: row.input_tokens_per_second_per_accelerator,
    outputTokensPerSecondPerAccelerator: row.output_tokens_per_second_per_accelerator,
    timeToFirstTokenSeconds: row.time_to_first_token_seconds,
    powerKwPerAccelerator: row.power_kw_per_accelerator,
    powerBoundary: row.power_boundary,
    measuredOn: row.measured_on,
    sourceTitle: row.source_title,
    sourceUrl: row.source_url,
    evidence: row.evidence,
  }));

export const companyRow = z
  .object({
    ticker: z.string().min(1),
    name: z.string().min(1),
    cik: z.union([z.literal(""), z.string().regex(/^\d{10}$/)]),
    exchange: z.string().min(1),
    layer: z.enum(companyLayers),
    reporting_currency: z.string().regex(/^[A-Z]{3}$/),
    fiscal_year_end: z.string().min(1),
    role: z.string().min(1),
    cik_source: z.string().min(1),
    fye_source: z.string().min(1),
  })
  .transform((row) => ({
    ticker: row.ticker,
    name: row.name,
    cik: row.cik === "" ? null : row.cik,
    exchange: row.exchange,
    layer: row.layer,
    reportingCurrency: row.reporting_currency,
    fiscalYearEnd: row.fiscal_year_end,
    role: row.role,
    cikSource: row.cik_source,
    fiscalYearEndSource: row.fye_source,
  }));

export const instantOfDay = day.transform((text) => `${text}T00:00:00.000Z`);

export const powerPricePartRow = z
  .object({
    id: z.string(),
    region_id: z.string(),
    region: z.string(),
    currency: z.string().regex(/^[A-Z]{3}$/),
    part: z.enum(["energy", "capacity", "transmission-and-distribution", "riders", "retail-average", "ppa"]),
    value: optionalNumber,
    low: optionalNumber,
    high: optionalNumber,
    unit: z.string(),
    period: z.string(),
    period_start: day,
    period_end: day,
    known_at: instantOfDay,
    evidence: z.enum(evidenceStatuses),
    verification: z.string(),
    series_id: blankAsNull,
    source_title: z.string(),
    source_url: blankAsNull,
    note: blankAsNull,
  })
  .refine((row) => row.value !== null || row.series_id !== null || row.note !== null, {
    path: ["note"],
    message: "a part without a figure says why",
  })
  .transform((row) => ({
    id: row.id,
    regionId: row.region_id,
    regionName: row.region,
    currency: row.currency,
    part: row.part,
    value: row.value,
    low: row.low,
    high: row.high,
    unit: row.unit,
    period: row.period,
    periodStart: row.period_start,
    periodEnd: row.period_end,
    knownAt: row.known_at,
    evidence: row.evidence,
    verification: row.verification,
    seriesId: row.series_id,
    sourceTitle: row.source_title,
    sourceUrl: row.source_url,
    note: row.note,
  }));

export const regionFactRow = z
  .object({
    zone: z.string().regex(/^[A-Z]{2}(-[A-Z]{2})?$/),
    metric: z.enum(regionFact.metric.enumValues),
    value: requiredNumber,
    low: optionalNumber,
    high: optionalNumber,
    unit: z.string().min(1),
    period: z.string().min(1),
    known_at: instantOfDay,
    evidence: z.enum(evidenceStatuses),
    verification: z.string().min(1),
    source_title: z.string().min(1),
    source_url: blankAsNull,
    note: blankAsNull,
  })
  .transform(({ known_at: knownAt, source_title: sourceTitle, source_url: sourceUrl, ...rest }) => ({
    ...rest,
    knownAt,
    sourceTitle,
    sourceUrl,
  }));

export const hardwareConstantRow = z
  .object({
    hardware: z.string().min(1),
    constant: z.enum(hardwareConstant.constant.enumValues),
    value: requiredNumber,
    unit: z.string().min(1),
    boundary: z
      .enum(["", ...hardwareConstant.boundary.enumValues])
      .transform((text) => (text === "" ? null : text)),
    known_at: instantOfDay,
    source_title: z.string().min(1),
    source_url: z.string().min(1),
    note: blankAsNull,
  })
  .refine((row) => (row.boundary === null) === row.constant.startsWith("cost-"), {
    path: ["boundary"],
    message: "a power names its boundary, a cost has none",
  })
  .transform(({ known_at: knownAt, source_title: sourceTitle, source_url: sourceUrl, ...rest }) => ({
    ...rest,
    knownAt,
    sourceTitle,
    sourceUrl,
  }));
