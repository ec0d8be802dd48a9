import { ZodError, type core } from "zod";
import { AppError, type AppErrorCode, type InvalidField } from "@/lib/errors/app-error";
import { FieldRangeError } from "@/lib/model/field-range-error";
import { ParameterContradiction } from "@/lib/model/scenario/parameter-contradiction";

const statusByCode: Record<AppErrorCode, number> = {
  NOT_FOUND: 404,
  INVALID_INPUT: 422,
  CONFLICT: 409,
  FORBIDDEN: 403,
  MALFORMED_BODY: 400,
  SOURCE_SCHEMA_CHANGED: 422,
  SOURCE_UNAVAILABLE: 502,
  SOURCE_KEY_MISSING: 409,
  DATABASE_LOCKED: 503,
  DATABASE_UNAVAILABLE: 503,
  BUNDLE_MISMATCH: 422,
  NOT_FOR_REDISTRIBUTION: 451,
  BUSY: 503,
  TOO_MANY_REQUESTS: 429,
  STORAGE_FULL: 507,
};

const titleByStatus: Record<number, string> = {
  400: "Malformed body",
  403: "Forbidden",
  404: "Not found",
  409: "Conflict",
  422: "Invalid input",
  429: "Too many requests",
  451: "Unavailable for legal reasons",
  499: "Client closed request", // nobody reads it
  500: "Internal error",
  502: "Source unavailable",
  503: "Service unavailable",
  507: "Insufficient storage",
};

const RETRY_AFTER_SECONDS = 5; // of a 503 that does not know

type Problem = {
  type: "about:blank";
  title: string;
  status: number;
  detail: string;
  errors?: InvalidField[];
};

/** RFC 9457 answer to any thrown value. What is not an `AppError`, `ZodError` or `RangeError` is logged once and stays vague. */
export function problem(error: unknown): Response {
  const body = describe(error);
  const stated = error instanceof AppError ? error.retryAfterSeconds : null;
  const retryAfterSeconds = stated ?? (body.status === 503 ? RETRY_AFTER_SECONDS : null);
  return Response.json(body, {
    status: body.status,
    headers: {
      "content-type": "application/problem+json",
      ...(retryAfterSeconds === null ? {} : { "retry-after": String(retryAfterSeconds) }),
    },
  });
}

function describe(error: unknown): Problem {
  if (error instanceof AppError) return build(statusByCode[error.code], error.message, error.fields);
  if (error instanceof ZodError)
    return build(422, "The request has fields that cannot be used.", error.issues.flatMap(invalidFields));
  if (error instanceof FieldRangeError) {
    const { field, value, allowed } = error;
    return build(422, error.message, [{ field, value, allowed }]);
  }
  if (error instanceof ParameterContradiction) {
    const { allowed } = error;
    const fields = error.fields.map(({ key, value }) => ({ field: `overrides.${key}`, value, allowed }));
    return build(422, error.message, fields);
  }
  if (error instanceof RangeError) return build(422, error.message, []);
  if (error instanceof DOMException && error.name === "AbortError")
    return build(499, "The request was given up.", []);
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return build(500, "The request failed for a reason that is in the server log.", []);
}

function build(status: number, detail: string, fields: readonly InvalidField[]): Problem {
  const title = titleByStatus[status] ?? "Error";
  return {
    type: "about:blank",
    title,
    status,
    detail,
    ...(fields.length > 0 ? { errors: [...fields] } : {}),
  };
}

/** One per unknown key, each with the value it was given. */
function invalidFields(issue: core.$ZodIssue): InvalidField[] {
  if (issue.code !== "unrecognized_keys")
    return [{ field: issue.path.map(String).join("."), value: issue.input ?? null, allowed: issue.message }];
  const given = new Map(Object.entries(issue.input ?? {}));
  return issue.keys.map((key) => ({
    field: [...issue.path.map(String), key].join("."),
    value: given.get(key) ?? null,
    allowed: "nothing: no field has this name",
  }));
}
