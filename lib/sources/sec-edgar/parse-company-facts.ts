import type { FilingRow } from "../filing-row";
import type { ParsedBatch } from "../parsed-batch";
import { readCompanyFactsPayload } from "./company-facts-payload";
import { conceptTags } from "./concept-tags";
import { deriveConcept } from "./derive-concept";
import { readTagFacts, type FiledFact } from "./filed-fact";
import { inferFiscalCalendar } from "./fiscal-calendar";

export type CompanyFactsOptions = {
  /** Last filing day to look at, YYYY-MM-DD: the figures as they were known then. */
  asOf?: string;
};

/**
 * Quarters and fiscal years of revenue, capex, operating cash flow and depreciation from a `companyfacts` answer.
 * Facts are keyed by their own dates; the newest fact filed on or before `asOf` counts.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED when the payload holds no company's facts.
 */
export function parseCompanyFacts(text: string, options: CompanyFactsOptions = {}): ParsedBatch<FilingRow> {
  const { cik, report, taxonomies } = readCompanyFactsPayload(text);
  const batch: ParsedBatch<FilingRow> = { rows: [], rejected: [] };
  if (report === null) {
    const found = taxonomies.length > 0 ? taxonomies.join(", ") : "none";
    batch.rejected.push({ reason: `no us-gaap or ifrs-full facts (taxonomies: ${found})`, raw: { cik } });
    return batch;
  }
  const asOf = options.asOf?.slice(0, 10) ?? null;
  const definitions = conceptTags[report.taxonomy];
  const wanted = new Set(definitions.flatMap(({ tags }) => tags));
  const factsByTag = new Map<string, FiledFact[]>();
  const every: FiledFact[] = [];
  for (const [tag, entry] of Object.entries(report.facts)) {
    const { facts, malformed } = readTagFacts(tag, entry, asOf);
    every.push(...facts);
    if (!wanted.has(tag)) continue;
    factsByTag.set(tag, facts);
    batch.rejected.push(...malformed);
  }
  const calendar = inferFiscalCalendar(every);
  if (calendar === null) {
    batch.rejected.push({
      reason: "no period tells where the fiscal year ends",
      raw: { cik, tags: [...factsByTag.keys()] },
    });
    return batch;
  }
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

/** The currency with the most periods: a convenience translation covers the newest year only. USD among equals. */
function reportingUnit(facts: readonly FiledFact[]): string | null {
  const periodsOf = new Map<string, Set<string>>();
  for (const { unit, startDay, endDay } of facts) {
    if (!/^[A-Z]{3}$/.test(unit)) continue;
    const periods = periodsOf.get(unit) ?? new Set();
    periodsOf.set(unit, periods.add(`${startDay}:${endDay}`));
  }
  const ranked = [...periodsOf].toSorted(
    ([a, ofA], [b, ofB]) => ofB.size - ofA.size || (a === "USD" ? -1 : b === "USD" ? 1 : 0),
  );
  return ranked[0]?.[0] ?? null;
}
