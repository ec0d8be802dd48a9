import type { FilingRow } from "../filing-row";
import type { ParsedBatch, RejectedRow } from "../parsed-batch";
import { readCompanyFactsPayload } from "./company-facts-payload";
import { conceptTags, type ConceptTags } from "./concept-tags";
import { deriveConcept } from "./derive-concept";
import { readTagFacts, type FiledFact } from "./filed-fact";
import { inferFiscalCalendar, type FiscalCalendar } from "./fiscal-calendar";
import { dayNumber, isoDay } from "./period-length";

const RECENT_FILING_DAYS = 400; // holds at least one annual report

export type CompanyFactsOptions = {
  /** Last filing day to look at, YYYY-MM-DD: the figures as they were known then. */
  asOf?: string;
};

type CompanyFacts = {
  cik: string;
  definitions: readonly ConceptTags[];
  /** Of the tags that are read. */
  factsByTag: ReadonlyMap<string, readonly FiledFact[]>;
  malformed: readonly RejectedRow[];
  calendar: FiscalCalendar;
};

/**
 * Quarters and fiscal years of revenue, capex, operating cash flow and depreciation from a `companyfacts` answer.
 * Facts are keyed by their own dates; the newest fact filed on or before `asOf` counts.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED when the payload holds no company's facts.
 */
export function parseCompanyFacts(text: string, options: CompanyFactsOptions = {}): ParsedBatch<FilingRow> {
  const company = readCompanyFacts(text, options.asOf?.slice(0, 10) ?? null);
  return "rejected" in company ? company : deriveConcepts(company);
}

/**
 * The same, and before it every value that a later filing restated, each with the day it was filed: what a database
 * needs to answer for any date. The rows of a period differ in `filedAt` and come in its order.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED when the payload holds no company's facts.
 */
export function parseCompanyFactsVintages(text: string): ParsedBatch<FilingRow> {
  const company = readCompanyFacts(text, null);
  if ("rejected" in company) return company;
  const filingDays = new Set([...company.factsByTag.values()].flat().map((fact) => fact.filed));
  const newestOfPeriod = new Map<string, FilingRow>();
  const rows: FilingRow[] = [];
  for (const day of [...filingDays].toSorted()) {
    for (const row of deriveConcepts(knownOn(company, day)).rows) {
      const period = `${row.concept}|${row.unit}|${row.periodStart}|${row.periodEnd}`;
      const earlier = newestOfPeriod.get(period);
      if (earlier?.value === row.value) continue;
      // A value also changes when a later filing makes another tag the better one: then it is known from that day.
      const isLate = earlier !== undefined && row.filedAt <= earlier.filedAt;
      const vintage = isLate ? { ...row, filedAt: day } : row;
      newestOfPeriod.set(period, vintage);
      rows.push(vintage);
    }
  }
  return { rows, rejected: deriveConcepts(company).rejected };
}

function knownOn(company: CompanyFacts, day: string): CompanyFacts {
  const known = [...company.factsByTag].map(
    ([tag, facts]) => [tag, facts.filter((fact) => fact.filed <= day)] as const,
  );
  return { ...company, factsByTag: new Map(known) };
}

function readCompanyFacts(text: string, asOf: string | null): CompanyFacts | ParsedBatch<FilingRow> {
  const { cik, report, taxonomies } = readCompanyFactsPayload(text);
  if (report === null) {
    const found = taxonomies.length > 0 ? taxonomies.join(", ") : "none";
    const reason = `no us-gaap or ifrs-full facts (taxonomies: ${found})`;
    return { rows: [], rejected: [{ reason, raw: { cik } }] };
  }
  const definitions = conceptTags(report.taxonomies);
  const wanted = new Set(definitions.flatMap(({ tags }) => tags));
  const factsByTag = new Map<string, FiledFact[]>();
  const malformed: RejectedRow[] = [];
  const every: FiledFact[] = [];
  for (const [tag, entry] of Object.entries(report.facts)) {
    const read = readTagFacts(tag, entry, asOf);
    every.push(...read.facts);
    if (!wanted.has(tag)) continue;
    factsByTag.set(tag, read.facts);
    malformed.push(...read.malformed);
  }
  const calendar = inferFiscalCalendar(every);
  if (calendar === null) {
    const reason = "no period tells where the fiscal year ends";
    return { rows: [], rejected: [...malformed, { reason, raw: { cik, tags: [...factsByTag.keys()] } }] };
  }
  return { cik, definitions, factsByTag, malformed, calendar };
}

function deriveConcepts({
  cik,
  definitions,
  factsByTag,
  malformed,
  calendar,
}: CompanyFacts): ParsedBatch<FilingRow> {
  const batch: ParsedBatch<FilingRow> = { rows: [], rejected: [...malformed] };
  for (const definition of definitions) {
    const facts = definition.tags.flatMap((tag) => factsByTag.get(tag) ?? []);
    const unit = reportingUnit(facts);
    if (unit === null) {
      batch.rejected.push({
        reason: `no fact of ${definition.concept}`,
        raw: { cik, tags: definition.tags },
      });
      continue;
    }
    for (const other of new Set(facts.map((fact) => fact.unit))) {
      if (other === unit) continue;
      const count = facts.filter((fact) => fact.unit === other).length;
      batch.rejected.push({
        reason: `${count} facts in ${other} left out: units are never mixed, and ${unit} is reported too`,
        raw: { cik, concept: definition.concept, unit: other },
      });
    }
    const inUnit = new Map(
      [...factsByTag].map(([tag, list]) => [tag, list.filter((fact) => fact.unit === unit)]),
    );
    const ofConcept = new Map(definition.tags.map((tag) => [tag, inUnit.get(tag) ?? []]));
    const derived = deriveConcept(definition, { cik, unit, calendar, factsByTag: ofConcept });
    batch.rows.push(...derived.rows);
    batch.rejected.push(...derived.rejected);
  }
  return batch;
}

/**
 * The currency with the most periods in the last year's filings: a convenience translation covers the newest period only,
 * and a company that has changed its currency reports in the new one. USD among equals.
 */
function reportingUnit(facts: readonly FiledFact[]): string | null {
  const inCurrency = facts.filter(({ unit }) => /^[A-Z]{3}$/.test(unit));
  const lastFiled = inCurrency.reduce((last, { filed }) => (filed > last ? filed : last), "");
  const recentFrom = isoDay((dayNumber(lastFiled) || 0) - RECENT_FILING_DAYS);
  const periodsOf = new Map<string, Set<string>>();
  for (const { unit, startDay, endDay, filed } of inCurrency) {
    if (filed < recentFrom) continue;
    const periods = periodsOf.get(unit) ?? new Set();
    periodsOf.set(unit, periods.add(`${startDay}:${endDay}`));
  }
  const ranked = [...periodsOf].toSorted(
    ([a, ofA], [b, ofB]) => ofB.size - ofA.size || (a === "USD" ? -1 : b === "USD" ? 1 : 0),
  );
  return ranked[0]?.[0] ?? null;
}
