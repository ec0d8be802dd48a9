import type { z } from "zod";

/** Body of an API answer, checked. Throws an Error whose message is the answer's own explanation. */
export async function getJson<Body>(
  path: string,
  schema: z.ZodType<Body>,
  signal: AbortSignal,
): Promise<Body> {
  return checkedBody(await fetch(path, { signal }), schema);
}

export async function checkedBody<Body>(answer: Response, schema: z.ZodType<Body>): Promise<Body> {
  const body: unknown = await answer.json();
  if (answer.ok) return schema.parse(body);
  throw new Error(hasDetail(body) ? body.detail : `HTTP ${answer.status}`);
}

function hasDetail(body: unknown): body is { detail: string } {
  return typeof body === "object" && body !== null && "detail" in body && typeof body.detail === "string";
}
