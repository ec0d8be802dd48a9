import { AppError } from "@/lib/errors/app-error";
import { isRecord, parseJsonPayload } from "../parse-json-payload";

export type CompanyFactsPayload = {
  /** Ten digits. */
  cik: string;
  /** Null when the company reports in another taxonomy. */
  usGaap: Readonly<Record<string, unknown>> | null;
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
    const usGaap = isRecord(facts["us-gaap"]) ? facts["us-gaap"] : null;
    return { cik: paddedCik(payload["cik"]), usGaap, taxonomies: Object.keys(facts) };
  }
  if (isRecord(units) && typeof tag === "string" && typeof taxonomy === "string") {
    const usGaap = taxonomy === "us-gaap" ? { [tag]: payload } : null;
    return { cik: paddedCik(payload["cik"]), usGaap, taxonomies: [taxonomy] };
  }
  if ("ccp" in payload) throw notUnderstood("a frame has no filing dates; fetch companyfacts instead");
  if ("filings" in payload) throw notUnderstood("a list of submissions holds no figures");
  if (typeof payload["message"] === "string")
    throw notUnderstood(`the API answered: ${payload["message"].slice(0, 200)}`);
  throw notUnderstood(`no facts in the answer (${Object.keys(payload).slice(0, 8).join(", ")})`);
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
