import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { deriveSigningSecret, newSecretSalt, webhookHeaders } from "./sign-webhook";

describe("webhookHeaders", () => {
  // The example that Svix, who wrote Standard Webhooks, publishes for checking an implementation.
  test("gives the published signature", () => {
    const message = {
      id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
      timestampSeconds: 1614265330,
      body: '{"test": 2432232314}',
    };
    expect(webhookHeaders(message, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")).toEqual({
      "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
      "webhook-timestamp": "1614265330",
      "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    });
  });

  test("signs the bytes of the body, whatever its script", () => {
    const secret = deriveSigningSecret("k".repeat(32), "salt");
    const key = Buffer.from(secret.slice("whsec_".length), "base64");
    const signed = Buffer.concat([Buffer.from("a.1."), Buffer.from("{“Ω”}", "utf8")]);
    const expected = createHmac("sha256", key).update(signed).digest("base64");
    const message = { id: "a", timestampSeconds: 1, body: "{“Ω”}" };
    expect(webhookHeaders(message, secret)["webhook-signature"]).toBe(`v1,${expected}`);
  });
});

describe("deriveSigningSecret", () => {
  test("gives 32 bytes that depend on key and salt and can be had again", () => {
    const secret = deriveSigningSecret("k".repeat(32), "salt");
    expect(Buffer.from(secret.replace("whsec_", ""), "base64")).toHaveLength(32);
    expect(deriveSigningSecret("k".repeat(32), "salt")).toBe(secret);
    expect(deriveSigningSecret("l".repeat(32), "salt")).not.toBe(secret);
    expect(deriveSigningSecret("k".repeat(32), "other")).not.toBe(secret);
    expect(newSecretSalt()).not.toBe(newSecretSalt());
  });
});
