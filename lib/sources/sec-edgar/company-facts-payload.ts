import { AppError } from "@/lib/errors/app-error";
import { isRecord, parseJsonPayload } from "../parse-json-payload";
import { taxonomies, type Taxonomy } from "./concept-tags";
import { paddedCik } from "./padded-cik";

export type CompanyFactsPayload = {
  /** Ten digits. */
  cik: string;
  /** Facts by tag of the taxonomy the company reports in; null when it is none this reads. */
  report: { taxonomy: Taxonomy; facts: Readonly<Record<string, unknown>> } | null;
  taxonomies: string[];
};

/**
 * Envelope of `companyfacts`, or of one tag's `companyconcept`.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for any other answer, saying what it is.
 */
export function readCompanyFactsPayload(text: string): CompanyFactsPayload {
  const payload = parseJsonPayload("sec-edgar", text);
  if (!isRecord(payload)) throw notUnderstood("the JSON is no company's facts");
  const { facts, units, tag, taxonomy } = payload;
  if (isRecord(facts)) {
    return { cik: cikOf(payload), report: reportOf(facts), taxonomies: Object.keys(facts) };
  }
  if (isRecord(units) && typeof tag === "string" && typeof taxonomy === "string") {
    const report = reportOf({ [taxonomy]: { [tag]: payload } });
    return { cik: cikOf(payload), report, taxonomies: [taxonomy] };
  }
  if (typeof payload["message"] === "string")
    throw notUnderstood(`the API answered: ${payload["message"].slice(0, 200)}`);
  throw notUnderstood(`no facts in the answer (${Object.keys(payload).slice(0, 8).join(", ")})`);
}

/** Some foreign issuers tag a few facts in the other taxonomy: the one with more tags is the one they report in. */
function reportOf(facts: Readonly<Record<string, unknown>>): CompanyFactsPayload["report"] {
  let report: CompanyFactsPayload["report"] = null;
  for (const taxonomy of taxonomies) {
    const ofTaxonomy = facts[taxonomy];
    if (!isRecord(ofTaxonomy)) continue;
    const isLarger = Object.keys(ofTaxonomy).length > Object.keys(report?.facts ?? {}).length;
    if (report === null || isLarger) report = { taxonomy, facts: ofTaxonomy };
  }
  return report;
}

function cikOf(payload: Readonly<Record<string, unknown>>): string {
  const cik = paddedCik(payload["cik"]);
  if (cik === null)
    throw notUnderstood(`cik is ${JSON.stringify(payload["cik"]) ?? "absent"}, expected up to ten digits`);
  return cik;
}

function notUnderstood(problem: string): AppError {
  return new AppError("SOURCE_SCHEMA_CHANGED", `sec-edgar: ${problem}`);
}
