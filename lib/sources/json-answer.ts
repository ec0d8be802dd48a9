import { isRecord } from "./parse-json-payload";

/** A JSON body's object, for a client that reads how to go on; empty where the body is none. Its parser judges the body. */
export function jsonAnswer(body: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const answer: unknown = JSON.parse(new TextDecoder().decode(body));
    return isRecord(answer) ? answer : {};
  } catch {
    return {};
  }
}
