import type { z } from "zod";
import { checkedBody } from "./get-json";

/** Body of the answer to a POST, checked. Throws an Error whose message is the answer's own explanation. */
export async function postJson<Body>(path: string, body: object, schema: z.ZodType<Body>): Promise<Body> {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return checkedBody(answer, schema);
}
