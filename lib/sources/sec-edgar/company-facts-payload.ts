import { AppError } from "@/lib/errors/app-error";
import { isRecord, parseJsonPayload } from "../parse-json-payload";
import { taxonomies, type Taxonomy } from "./concept-tags";

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
    return { cik: paddedCik(payload["cik"]), report: reportOf(facts), taxonomies: Object.keys(facts) };
  }
  if (isRecord(units) && typeof tag === "string" && typeof taxonomy === "string") {
    const report = reportOf({ [taxonomy]: { [tag]: payload } });
    return { cik: paddedCik(payload["cik"]), report, taxonomies: [taxonomy] };
  }
  if ("ccp" in payload) throw notUnderstood("a frame has no filing dates; fetch companyfacts instead");
  if ("filings" in payload) throw notUnderstood("a list of submissions holds no figures");
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

function paddedCik(cik: unknown): string {
  const digits = typeof cik === "number" || typeof cik === "string" ? String(cik).trim() : "";
  if (!/^\d{1,10}$/.test(digits))
    throw notUnderstood(`cik is ${JSON.stringify(cik) ?? "absent"}, expected up to ten digits`);
  return digits.padStart(10, "0");
}

function notUnderstood(problem: string): AppError {
  return new AppError("SOURCE_SCHEMA_CHANGED", `sec-edgar: ${problem}`);
}
