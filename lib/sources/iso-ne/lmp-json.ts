import { AppError } from "@/lib/errors/app-error";
import { isRecord, parseJsonPayload } from "../parse-json-payload";
import type { AnsweredLmp, LmpAnswer } from "./lmp-answer";

/**
 * `HourlyLmps.HourlyLmp[]` or `FiveMinLmps.FiveMinLmp[]`; a single LMP comes as an object, none as an empty text.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for another answer.
 */
export function lmpJson(text: string): LmpAnswer {
  const payload = parseJsonPayload("iso-ne", text);
  const answer = isRecord(payload) ? payload : {};
  if ("HourlyLmps" in answer || "HourlyLmp" in answer) {
    return { step: "hour", lmps: lmpsIn(answer, "HourlyLmps", "HourlyLmp") };
  }
  if ("FiveMinLmps" in answer || "FiveMinLmp" in answer) {
    return { step: "five minutes", lmps: lmpsIn(answer, "FiveMinLmps", "FiveMinLmp") };
  }
  throw new AppError(
    "SOURCE_SCHEMA_CHANGED",
    `iso-ne: no HourlyLmps or FiveMinLmps in the answer (${Object.keys(answer).slice(0, 8).join(", ")})`,
  );
}

function lmpsIn(answer: Readonly<Record<string, unknown>>, outer: string, inner: string): AnsweredLmp[] {
  const list = outer in answer ? answer[outer] : answer;
  const items = isRecord(list) ? list[inner] : list;
  if (items === undefined || items === null || items === "") return [];
  return (Array.isArray(items) ? items : [items]).map(answeredLmp);
}

function answeredLmp(answered: unknown): AnsweredLmp {
  const lmp = isRecord(answered) ? answered : {};
  const raw = () => answered;
  const location = lmp["Location"];
  const { beginDate, lmpTotal } = { beginDate: lmp["BeginDate"], lmpTotal: lmp["LmpTotal"] };
  return isRecord(location)
    ? { beginDate, lmpTotal, locationId: location["@LocId"], location: location["$"], raw }
    : { beginDate, lmpTotal, locationId: lmp["LocId"], location, raw };
}
