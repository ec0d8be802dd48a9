import { isRecord } from "../parse-json-payload";
import { withoutKeys } from "../without-keys";

/** The message of an error answer, without any key it may echo; null when the answer is none. */
export function eiaErrorMessage(payload: Readonly<Record<string, unknown>>): string | null {
  const data = payload["data"];
  const error = payload["error"] ?? payload["errors"] ?? (isRecord(data) ? data["error"] : undefined);
  if (error === undefined || error === null) return null;
  const text = isRecord(error)
    ? [error["code"], error["message"]]
        .filter((part) => part !== undefined)
        .map(stringified)
        .join(": ")
    : stringified(error);
  return withoutKeys(text).replaceAll(/\s+/g, " ").slice(0, 200);
}

function stringified(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
