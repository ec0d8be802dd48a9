import "server-only";
import { sql, type SQL } from "drizzle-orm";

// Drivers take an array as one parameter only in PostgreSQL's own notation. Columns sent so and joined by unnest are
// stored several times faster than batched inserts.

export function textArray(values: readonly (string | null)[]): SQL {
  const elements = values.map((value) =>
    value === null ? "NULL" : `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`,
  );
  return sql`${`{${elements.join(",")}}`}::text[]`;
}

export function timestampArray(values: readonly string[]): SQL {
  return sql`${`{${values.join(",")}}`}::timestamptz[]`;
}

export function numberArray(values: readonly (number | null)[]): SQL {
  return sql`${`{${values.map((value) => (value === null ? "NULL" : String(value))).join(",")}}`}::double precision[]`;
}

export function booleanArray(values: readonly (boolean | null)[]): SQL {
  return sql`${`{${values.map((value) => (value === null ? "NULL" : String(value))).join(",")}}`}::boolean[]`;
}
