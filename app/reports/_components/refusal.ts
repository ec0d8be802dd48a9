import { z } from "zod";

const problemBody = z.object({
  detail: z.string(),
  errors: z.array(z.object({ field: z.string(), allowed: z.string() })).default([]),
});

/** The server's own explanation, with each field it refuses and what it allows. */
export function refusalOf(body: unknown, status: number): { message: string; fields: string[] } {
  const told = problemBody.safeParse(body);
  if (!told.success) return { message: `HTTP ${status}`, fields: [] };
  const { detail, errors } = told.data;
  return {
    message: [detail, ...errors.map(({ field, allowed }) => `${field}: ${allowed}.`)].join(" "),
    fields: errors.map(({ field }) => field),
  };
}
