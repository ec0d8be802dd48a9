import { z } from "zod";
import { isRecord } from "../parse-json-payload";
import { dayNumber } from "./period-length";

const factSchema = z.object({
  start: z.string().nullish(), // absent on balance-sheet instants
  end: z.string(),
  val: z.number(),
  filed: z.string(),
  form: z.string().nullish(),
  accn: z.string().nullish(),
  fp: z.string().nullish(),
});

/** One number of one filing over a period; days count from 1970-01-01, the end is inclusive. */
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
      const parsed = factSchema.safeParse(raw);
      if (!parsed.success) {
        const where = parsed.error.issues.map((issue) => issue.path.join(".")).join(", ");
        result.malformed.push({ reason: `malformed fact: ${where}`, raw: { tag, unit, fact: raw } });
        continue;
      }
      const { start, end, val, filed, form, accn, fp } = parsed.data;
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
        form: form ?? "",
        filingPeriod: fp ?? null,
        accession: accn ?? null,
      });
    }
  }
  result.facts.sort((a, b) => (a.filed < b.filed ? -1 : a.filed > b.filed ? 1 : 0));
  return result;
}
