import { createHmac, randomBytes } from "node:crypto";

const SECRET_PREFIX = "whsec_";
const PURPOSE = "joule-street alert webhook"; // another use of the key would give another secret

/** What makes a rule's signing secret its own; a new one makes a new secret. No secret itself. */
export function newSecretSalt(): string {
  return randomBytes(16).toString("base64url");
}

/**
 * Signing secret of a rule: HMAC-SHA256 of its salt under the environment's key, so that neither the database nor a backup
 * of it holds a secret. In the form of Standard Webhooks: whsec_ and 32 bytes in base64.
 */
export function deriveSigningSecret(signingKey: string, secretSalt: string): string {
  const bytes = createHmac("sha256", signingKey).update(`${PURPOSE}\n${secretSalt}`).digest("base64");
  return `${SECRET_PREFIX}${bytes}`;
}

/** Headers of Standard Webhooks 1.0: the signature covers `id.timestamp.body`, the timestamp in Unix seconds. */
export function webhookHeaders(
  message: { id: string; timestampSeconds: number; body: string },
  signingSecret: string,
): Record<"webhook-id" | "webhook-timestamp" | "webhook-signature", string> {
  const key = Buffer.from(signingSecret.slice(SECRET_PREFIX.length), "base64");
  const signed = `${message.id}.${message.timestampSeconds}.${message.body}`;
  return {
    "webhook-id": message.id,
    "webhook-timestamp": String(message.timestampSeconds),
    "webhook-signature": `v1,${createHmac("sha256", key).update(signed).digest("base64")}`,
  };
}
