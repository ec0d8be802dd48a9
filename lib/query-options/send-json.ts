import type { z } from "zod";
import { checkedBody } from "./get-json";

/** Body of the answer to a change, checked. Throws an Error whose message is the answer's own explanation. */
export async function sendJson<Body>(
  method: "POST" | "PUT" | "PATCH" | "DELETE",
  path: string,
  body: object | null,
  schema: z.ZodType<Body>,
): Promise<Body> {
  const answer = await fetch(path, {
    method,
    ...(body === null ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  return checkedBody(answer, schema);
}
