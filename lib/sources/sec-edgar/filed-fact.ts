import { isRecord } from "../parse-json-payload";
import { dayNumber } from "./period-length";

/**
 * One number of one filing over a period; days count from 1970-01-01, the end is inclusive. An instant starts and ends on its day.
 */
export type FiledFact = {
  tag: string;
  unit: string;
  startDay: number;
  endDay: number;
  val: number;
  filed: string;
  form: string;
  /** Of the filing, not of the period. Used only where a payload has no full year to infer the fiscal calendar from. */
  filingPeriod: string | null;
  accession: string | null;
};

export type TagFacts = { facts: FiledFact[]; malformed: { reason: string; raw: unknown }[] };

/** Duration facts of one tag filed on or before `asOf` (YYYY-MM-DD), oldest filing first. Instants are left out. */
export function readTagFacts(tag: string, entry: unknown, asOf: string | null): TagFacts {
  const result: TagFacts = { facts: [], malformed: [] };
  const units = isRecord(entry) && isRecord(entry["units"]) ? entry["units"] : {};
  for (const [unit, list] of Object.entries(units)) {
    const entries: unknown[] = Array.isArray(list) ? list : [];
    for (const raw of entries) {
      const fact = isRecord(raw) ? raw : {};
      const { start, end, val, filed, form, accn, fp } = fact;
      if (
        typeof end !== "string" ||
        typeof val !== "number" ||
        typeof filed !== "string" ||
        !isOptionalText(start)
      ) {
        const where = ["start", "end", "val", "filed"]
          .filter((field) => !isFieldOf(field, fact[field]))
          .join(", ");
        result.malformed.push({ reason: `malformed fact: ${where}`, raw: { tag, unit, fact: raw } });
        continue;
      }
      if (start === undefined || start === null) continue;
      const [startDay, endDay] = [dayNumber(start), dayNumber(end)];
      if (!(startDay < endDay) || Number.isNaN(dayNumber(filed))) {
        result.malformed.push({
          reason: "malformed fact: no such period or filing date",
          raw: { tag, unit, fact: raw },
        });
        continue;
      }
      if (asOf !== null && filed > asOf) continue;
      result.facts.push({
        tag,
        unit,
        startDay,
        endDay,
        val,
        filed,
        form: typeof form === "string" ? form : "",
        filingPeriod: typeof fp === "string" ? fp : null,
        accession: typeof accn === "string" ? accn : null,
      });
    }
  }
  result.facts.sort((a, b) => (a.filed < b.filed ? -1 : a.filed > b.filed ? 1 : 0));
  return result;
}

/** Instants of one tag filed on or before `asOf`, oldest filing first. Facts over a period are left out. */
export function readTagInstants(tag: string, entry: unknown, asOf: string | null): TagFacts {
  const result: TagFacts = { facts: [], malformed: [] };
  const units = isRecord(entry) && isRecord(entry["units"]) ? entry["units"] : {};
  for (const [unit, list] of Object.entries(units)) {
    const entries: unknown[] = Array.isArray(list) ? list : [];
    for (const raw of entries) {
      const { start, ...fact } = isRecord(raw) ? raw : {};
      if (start !== undefined && start !== null) continue;
      const instant = instantOf(tag, unit, fact);
      if (typeof instant === "string")
        result.malformed.push({ reason: instant, raw: { tag, unit, fact: raw } });
      else if (asOf === null || instant.filed <= asOf) result.facts.push(instant);
    }
  }
  result.facts.sort((a, b) => (a.filed < b.filed ? -1 : a.filed > b.filed ? 1 : 0));
  return result;
}

function instantOf(tag: string, unit: string, fact: Readonly<Record<string, unknown>>): FiledFact | string {
  const { end, val, filed, form, accn, fp } = fact;
  if (typeof end !== "string" || typeof val !== "number" || typeof filed !== "string") {
    const where = ["end", "val", "filed"].filter((field) => !isFieldOf(field, fact[field])).join(", ");
    return `malformed fact: ${where}`;
  }
  const day = dayNumber(end);
  if (Number.isNaN(day) || Number.isNaN(dayNumber(filed)))
    return "malformed fact: no such day or filing date";
  return {
    tag,
    unit,
    startDay: day,
    endDay: day,
    val,
    filed,
    form: typeof form === "string" ? form : "",
    filingPeriod: typeof fp === "string" ? fp : null,
    accession: typeof accn === "string" ? accn : null,
  };
}

// A payload holds tens of thousands of facts: checked by hand, since a schema takes half of the parse.
function isOptionalText(value: unknown): value is string | null | undefined {
  return value === undefined || value === null || typeof value === "string"; // instants of the balance sheet have no start
}

function isFieldOf(field: string, value: unknown): boolean {
  if (field === "start") return isOptionalText(value);
  return field === "val" ? typeof value === "number" : typeof value === "string";
}
