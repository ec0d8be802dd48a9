const keyInText = /\b(api_?key|securitytoken|subscription-key|token)["']?\s*[=:]\s*["']?[^&\s"',}]+/gi;
const echoedKey = /\b(api_?key|securitytoken|subscription-key)("\s*:\s*"|=)[^&\s"',}]+/gi;
const REMOVED = "removed";

/** The text without any access key an answer may echo; the key's name stays. For quoting, not for parsing. */
export function withoutKeys(text: string): string {
  return text.replaceAll(keyInText, "$1 removed");
}

/**
 * A payload as it may be kept: what the caller's own secrets or the publisher's echo of a request would give away is
 * replaced, and nothing else, so that it still parses. Packed payloads hold no echo.
 */
export function payloadWithoutKeys(bytes: Uint8Array, secrets: readonly string[]): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isEchoed = ["api_key", "apikey", "apiKey", "API_KEY", "ecurityToken", "subscription-key"].some(
    (name) => buffer.includes(name),
  );
  const given = secrets.filter((secret) => secret.length > 0 && buffer.includes(secret));
  if (!isEchoed && given.length === 0) return bytes;
  if (buffer[0] === 0x1f || buffer.subarray(0, 2).toString("latin1") === "PK") return bytes;
  // latin1 keeps every byte as it is, whatever the payload's own encoding
  let text = buffer.toString("latin1").replaceAll(echoedKey, `$1$2${REMOVED}`);
  for (const secret of given) text = text.replaceAll(secret, REMOVED);
  return Buffer.from(text, "latin1");
}
