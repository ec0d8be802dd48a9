import { AppError } from "@/lib/errors/app-error";
import { isRecord, parseJsonPayload } from "../parse-json-payload";
import { taxonomies, type Taxonomy } from "./concept-tags";
import { paddedCik } from "./padded-cik";

const COVER_TAXONOMY = "dei";

export type CompanyFactsPayload = {
  /** Ten digits. */
  cik: string;
  /**
   * Facts by tag, and the taxonomies they are of, the one with more tags first: some foreign issuers tag a few facts in the
   * other one, and some have moved from the one to the other. Null when it is none this reads.
   */
  report: { taxonomies: readonly Taxonomy[]; facts: Readonly<Record<string, unknown>> } | null;
  /** Facts of the filings' cover pages, by tag. */
  coverFacts: Readonly<Record<string, unknown>>;
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
    const coverFacts = isRecord(facts[COVER_TAXONOMY]) ? facts[COVER_TAXONOMY] : {};
    return { cik: cikOf(payload), report: reportOf(facts), coverFacts, taxonomies: Object.keys(facts) };
  }
  if (isRecord(units) && typeof tag === "string" && typeof taxonomy === "string") {
    const report = reportOf({ [taxonomy]: { [tag]: payload } });
    return { cik: cikOf(payload), report, coverFacts: {}, taxonomies: [taxonomy] };
  }
  if (typeof payload["message"] === "string")
    throw notUnderstood(`the API answered: ${payload["message"].slice(0, 200)}`);
  throw notUnderstood(`no facts in the answer (${Object.keys(payload).slice(0, 8).join(", ")})`);
}

function reportOf(facts: Readonly<Record<string, unknown>>): CompanyFactsPayload["report"] {
  const reported = taxonomies
    .flatMap((taxonomy) => {
      const ofTaxonomy = facts[taxonomy];
      return isRecord(ofTaxonomy) ? [{ taxonomy, ofTaxonomy, tagCount: Object.keys(ofTaxonomy).length }] : [];
    })
    .toSorted((a, b) => b.tagCount - a.tagCount);
  if (reported.length === 0) return null;
  return {
    taxonomies: reported.map(({ taxonomy }) => taxonomy),
    facts: Object.fromEntries(reported.toReversed().flatMap(({ ofTaxonomy }) => Object.entries(ofTaxonomy))),
  };
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
