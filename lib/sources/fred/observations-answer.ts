import { AppError } from "@/lib/errors/app-error";
import { isoCalendarDate } from "../calendar-date";
import { isRecord } from "../parse-json-payload";
import { childrenNamed, type XmlElement } from "../parse-xml-payload";
import type { Observation, ObservedSeries } from "./collect-indicators";

// The API's units parameter; `lin` is the series as published, in a unit the answer does not name.
const changeUnits: ReadonlyMap<string, string> = new Map([
  ["chg", "change on the period before"],
  ["ch1", "change on a year before"],
  ["pch", "percent change on the period before"],
  ["pc1", "percent change on a year before"],
  ["pca", "percent change, compounded annual rate"],
  ["cch", "change, continuously compounded"],
  ["cca", "change, continuously compounded annual rate"],
  ["log", "natural logarithm"],
]);

/**
 * `fred/series/observations` as JSON. The answer does not name its series; its unit it names only where
 * the values are a change of the series.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for an error answer.
 */
export function observationsJson(payload: unknown): ObservedSeries {
  if (!isRecord(payload)) throw changed("the JSON is no answer");
  const { observations, error_message: message } = payload;
  if (typeof message === "string") throw errorAnswer(message);
  if (!Array.isArray(observations)) throw changed("the answer has no list of observations");
  return series(
    payload["units"],
    observations.map((entry) => observation(isRecord(entry) ? entry : {})),
  );
}

/** The same answer in XML, the API's default. */
export function observationsXml(root: XmlElement): ObservedSeries {
  if (root.name === "error") throw errorAnswer(root.attributes.get("message") ?? "no message");
  return series(
    root.attributes.get("units"),
    childrenNamed(root, "observation").map(({ attributes }) => observation(Object.fromEntries(attributes))),
  );
}

function observation(entry: Readonly<Record<string, unknown>>): Observation {
  const { date, value, realtime_start: validFrom } = entry;
  return {
    date: typeof date === "string" ? isoCalendarDate(date) : null,
    value,
    ...(typeof validFrom === "string" ? { validFrom } : {}),
    raw: entry,
  };
}

function series(units: unknown, observations: readonly Observation[]): ObservedSeries {
  const unit = typeof units === "string" ? (changeUnits.get(units) ?? null) : null;
  return { indicator: null, unit, observations };
}

function errorAnswer(message: string): AppError {
  const secretFree = message.replaceAll(/\b[0-9a-f]{32}\b/gi, "(key)").slice(0, 200);
  return changed(`the API answered with an error: ${secretFree}`);
}

function changed(problem: string): AppError {
  return new AppError("SOURCE_SCHEMA_CHANGED", `fred: ${problem}`);
}
