import { z } from "zod";

const problem = z.object({ detail: z.string() });

/** Body of an API answer, checked. Throws an Error whose message is the answer's own explanation. */
export async function getJson<Body>(
  path: string,
  schema: z.ZodType<Body>,
  signal: AbortSignal,
): Promise<Body> {
  const answer = await fetch(path, { signal });
  const body: unknown = await answer.json();
  if (answer.ok) return schema.parse(body);
  const explained = problem.safeParse(body);
  throw new Error(explained.success ? explained.data.detail : `HTTP ${answer.status}`);
}
