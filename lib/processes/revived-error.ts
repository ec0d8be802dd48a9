import { z } from "zod";
import { AppError, isAppErrorCode, type InvalidField } from "@/lib/errors/app-error";

const crossedError = z.looseObject({ name: z.string(), message: z.string(), stack: z.string().optional() });
const crossedFields = z.array(z.object({ field: z.string(), value: z.unknown(), allowed: z.string() }));
const crossedRange = z.object({ field: z.string(), value: z.number(), allowed: z.string() });
const crossedContradiction = z.object({
  fields: z.array(z.object({ key: z.string(), value: z.number() })),
  allowed: z.string(),
});

/** An error of another process, which crossed as plain data, as one that callers can branch on. */
export function revivedError(crossed: unknown): unknown {
  const parsed = crossedError.safeParse(crossed);
  if (crossed instanceof Error || !parsed.success) return crossed;
  const { name, message, stack, ...own } = parsed.data;
  if (name === "AppError" && isAppErrorCode(own["code"])) {
    return new AppError(own["code"], message, { fields: crossedFields.safeParse(own["fields"]).data ?? [] });
  }
  if (name.endsWith("RangeError") || name === "ParameterContradiction") {
    return new AppError("INVALID_INPUT", message, { fields: fieldsOf(own) });
  }
  return Object.assign(new Error(message), stack === undefined ? {} : { stack });
}

function fieldsOf(own: unknown): InvalidField[] {
  const range = crossedRange.safeParse(own);
  if (range.success) return [range.data];
  const contradiction = crossedContradiction.safeParse(own);
  if (!contradiction.success) return [];
  const { fields, allowed } = contradiction.data;
  return fields.map(({ key, value }) => ({ field: `overrides.${key}`, value, allowed }));
}
