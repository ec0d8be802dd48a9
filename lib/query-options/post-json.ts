import type { z } from "zod";
import { sendJson } from "./send-json";

/** Body of the answer to a POST, checked. Throws an Error whose message is the answer's own explanation. */
export function postJson<Body>(path: string, body: object, schema: z.ZodType<Body>): Promise<Body> {
  return sendJson("POST", path, body, schema);
}
