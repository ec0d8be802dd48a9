import { createHash } from "node:crypto";

/**
 * The answer with a strong entity tag of its bytes, or 304 without them where the reader has those already (RFC 9110, 8.8.3
 * and 13.1.2). Written here: the packages for it take Node's own request, not the platform's.
 */
export async function conditional(request: Request, answer: Response): Promise<Response> {
  if (answer.status !== 200) return answer;
  const body = new Uint8Array(await answer.arrayBuffer());
  const tag = `"${createHash("sha256").update(body).digest("base64url")}"`;
  const headers = new Headers(answer.headers);
  headers.set("etag", tag);
  if (!headers.has("cache-control")) headers.set("cache-control", "private, no-cache");
  if (!isKnown(request.headers.get("if-none-match"), tag)) return new Response(body, { headers });
  headers.delete("content-length");
  headers.delete("content-type");
  return new Response(null, { status: 304, headers });
}

function isKnown(stated: string | null, tag: string): boolean {
  if (stated === null) return false;
  const known = new Set(stated.split(",").map((each) => each.trim().replace(/^W\//, "")));
  return known.has("*") || known.has(tag);
}
