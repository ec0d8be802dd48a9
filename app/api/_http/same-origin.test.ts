import { expect, test, vi } from "vitest";
import { requireSameOrigin } from "./same-origin";

const requestWith = (headers: Record<string, string>) =>
  new Request("http://joule.example/api/v1/quarantine", {
    method: "POST",
    headers: { host: "joule.example", ...headers },
  });

test.each([
  [{}], // a program, not a browser
  [{ "sec-fetch-site": "same-origin", origin: "http://joule.example" }],
  [{ origin: "https://joule.example" }], // behind a proxy that ends TLS
])("%o is let through", (headers: Record<string, string>) => {
  expect(() => requireSameOrigin(requestWith(headers))).not.toThrow();
});

test.each([
  [{ "sec-fetch-site": "cross-site" }],
  [{ "sec-fetch-site": "same-site" }], // a neighbour under the same domain is another site's page too
  [{ origin: "https://evil.example" }],
  [{ origin: "null" }],
  [{ origin: "http://joule.example.evil.example" }],
])("%o is refused", (headers: Record<string, string>) => {
  expect(() => requireSameOrigin(requestWith(headers))).toThrow(
    expect.objectContaining({ code: "FORBIDDEN" }),
  );
});

test("a public instance takes no change at all", async () => {
  vi.stubEnv("JOULE_PUBLIC", "1");
  vi.resetModules();
  const { requireSameOrigin: requireOnPublic } = await import("./same-origin");
  expect(() => requireOnPublic(requestWith({}))).toThrow(/This instance is public/);
  vi.unstubAllEnvs();
});
