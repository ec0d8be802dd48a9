import type { FilingConcept, FilingRow } from "../filing-row";
import type { ParsedBatch, RejectedRow } from "../parsed-batch";
import { readCompanyFactsPayload } from "./company-facts-payload";
import { conceptTags, costOfRevenueTags, type ConceptTags } from "./concept-tags";
import { deriveConcept } from "./derive-concept";
import { completeGrossProfit } from "./derive-gross-profit";
import { deriveInstants } from "./derive-instants";
import { deriveShares } from "./derive-shares";
import { readTagFacts, readTagInstants, type FiledFact } from "./filed-fact";
import { inferFiscalCalendar, type FiscalCalendar } from "./fiscal-calendar";
import { BALANCE_SHARES_TAG, COVER_SHARES_TAG, instantDefinitions, instantTags } from "./instant-tags";
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
  instantsByTag: ReadonlyMap<string, readonly FiledFact[]>;
  malformed: readonly RejectedRow[];
  calendar: FiscalCalendar;
  /** Last days of the periods of every tag. */
  periodEnds: ReadonlySet<number>;
};

/**
 * Quarters and fiscal years of every flow, balance sheets and numbers of shares of every day, from a `companyfacts` answer.
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
  const facts = [...company.factsByTag.values(), ...company.instantsByTag.values()].flat();
  const filingDays = new Set(facts.map((fact) => fact.filed));
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
  const { factsByTag, instantsByTag } = company;
  return { ...company, factsByTag: filedBy(factsByTag, day), instantsByTag: filedBy(instantsByTag, day) };
}

function filedBy(factsByTag: CompanyFacts["factsByTag"], day: string): CompanyFacts["factsByTag"] {
  return new Map([...factsByTag].map(([tag, facts]) => [tag, facts.filter((fact) => fact.filed <= day)]));
}

function readCompanyFacts(text: string, asOf: string | null): CompanyFacts | ParsedBatch<FilingRow> {
  const { cik, report, coverFacts, taxonomies } = readCompanyFactsPayload(text);
  if (report === null) {
    const found = taxonomies.length > 0 ? taxonomies.join(", ") : "none";
    const reason = `no us-gaap or ifrs-full facts (taxonomies: ${found})`;
    return { rows: [], rejected: [{ reason, raw: { cik } }] };
  }
  const definitions = conceptTags(report.taxonomies);
  const wanted = new Set([...definitions.flatMap(({ tags }) => tags), ...costOfRevenueTags]);
  const factsByTag = new Map<string, FiledFact[]>();
  const instantsByTag = new Map<string, FiledFact[]>();
  const malformed: RejectedRow[] = [];
  const every: FiledFact[] = [];
  const readInstants = (tag: string, entry: unknown) => {
    const read = readTagInstants(tag, entry, asOf);
    instantsByTag.set(tag, read.facts);
    malformed.push(...read.malformed);
  };
  for (const [tag, entry] of Object.entries(report.facts)) {
    const read = readTagFacts(tag, entry, asOf);
    every.push(...read.facts);
    if (instantTags.has(tag)) readInstants(tag, entry);
    if (!wanted.has(tag)) continue;
    factsByTag.set(tag, read.facts);
    malformed.push(...read.malformed);
  }
  readInstants(COVER_SHARES_TAG, coverFacts[COVER_SHARES_TAG]);
  const calendar = inferFiscalCalendar(every);
  if (calendar === null) {
    const reason = "no period tells where the fiscal year ends";
    return { rows: [], rejected: [...malformed, { reason, raw: { cik, tags: [...factsByTag.keys()] } }] };
  }
  const periodEnds = new Set(every.map(({ endDay }) => endDay));
  return { cik, definitions, factsByTag, instantsByTag, malformed, calendar, periodEnds };
}

function deriveConcepts(company: CompanyFacts): ParsedBatch<FilingRow> {
  const { cik, definitions, instantsByTag, malformed } = company;
  const batch: ParsedBatch<FilingRow> = { rows: [], rejected: [...malformed] };
  const add = ({ rows, rejected }: ParsedBatch<FilingRow>) => {
    batch.rows.push(...rows);
    batch.rejected.push(...rejected);
  };
  for (const definition of definitions) {
    const derived = deriveFlow(definition, company);
    if (definition.concept === "grossProfit") {
      const revenue = batch.rows.filter(({ concept }) => concept === "revenue");
      const cost = { ...definition, tags: costOfRevenueTags, neverNegative: true };
      add(completeGrossProfit(derived, revenue, deriveFlow(cost, company).rows));
    } else add(derived);
  }
  for (const definition of instantDefinitions) {
    const { concept, sums } = definition;
    const tags = [...new Set(sums.flat().flatMap((part) => part.tags))];
    add(
      inReportingUnit(company, concept, tags, instantsByTag, (unit, factsByTag) =>
        deriveInstants(definition, { ...company, unit, factsByTag }),
      ),
    );
  }
  const [cover, balanceSheet] = [COVER_SHARES_TAG, BALANCE_SHARES_TAG].map(
    (tag) => instantsByTag.get(tag) ?? [],
  );
  add(deriveShares({ cik, cover: cover ?? [], balanceSheet: balanceSheet ?? [] }));
  return batch;
}

function deriveFlow(definition: ConceptTags, company: CompanyFacts): ParsedBatch<FilingRow> {
  const { concept, tags } = definition;
  return inReportingUnit(company, concept, tags, company.factsByTag, (unit, factsByTag) =>
    deriveConcept(definition, { ...company, unit, factsByTag }),
  );
}

/** What `derive` makes of the concept's facts in the one unit that counts; says what other units hold. */
function inReportingUnit(
  { cik }: CompanyFacts,
  concept: FilingConcept,
  tags: readonly string[],
  known: CompanyFacts["factsByTag"],
  derive: (unit: string, factsByTag: CompanyFacts["factsByTag"]) => ParsedBatch<FilingRow>,
): ParsedBatch<FilingRow> {
  const facts = tags.flatMap((tag) => known.get(tag) ?? []);
  const unit = reportingUnit(facts);
  if (unit === null) return { rows: [], rejected: [{ reason: `no fact of ${concept}`, raw: { cik, tags } }] };
  const rejected: RejectedRow[] = [];
  for (const other of new Set(facts.map((fact) => fact.unit))) {
    if (other === unit) continue;
    const count = facts.filter((fact) => fact.unit === other).length;
    rejected.push({
      reason: `${count} facts in ${other} left out: units are never mixed, and ${unit} is reported too`,
      raw: { cik, concept, unit: other },
    });
  }
  const derived = derive(
    unit,
    new Map(tags.map((tag) => [tag, (known.get(tag) ?? []).filter((fact) => fact.unit === unit)])),
  );
  return { rows: derived.rows, rejected: [...rejected, ...derived.rejected] };
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
