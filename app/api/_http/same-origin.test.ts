import { expect, test, vi } from "vitest";
import { requireSameOrigin } from "./same-origin";

const requestWith = (headers: Record<string, string>) =>
  new Request("http://localhost/api/v1/quarantine", {
    method: "POST",
    headers: { host: "localhost", ...headers },
  });

test.each([
  [{}], // a program, not a browser
  [{ "sec-fetch-site": "same-origin", origin: "http://localhost" }],
  [{ origin: "https://localhost" }], // behind a proxy that ends TLS
])("%o is let through", (headers: Record<string, string>) => {
  expect(() => requireSameOrigin(requestWith(headers))).not.toThrow();
});

test.each([
  [{ "sec-fetch-site": "cross-site" }],
  [{ "sec-fetch-site": "same-site" }], // a neighbour under the same domain is another site's page too
  [{ origin: "https://evil.example" }],
  [{ origin: "null" }],
  [{ origin: "http://localhost.evil.example" }],
])("%o is refused", (headers: Record<string, string>) => {
  expect(() => requireSameOrigin(requestWith(headers))).toThrow(
    expect.objectContaining({ code: "FORBIDDEN" }),
  );
});

test.each(["evil.example", "evil.example:3000", "192.168.1.9"])(
  "a page of %s, a name that is made to resolve to this machine, is refused",
  (host) => {
    const own = { host, origin: `http://${host}`, "sec-fetch-site": "same-origin" };
    expect(() => requireSameOrigin(requestWith(own))).toThrow(/serves this machine alone/);
  },
);

test.each(["127.0.0.1:3000", "[::1]:3000", "LOCALHOST"])("%s is this machine", (host) => {
  expect(() => requireSameOrigin(requestWith({ host, "sec-fetch-site": "same-origin" }))).not.toThrow();
});

test("a public instance takes no change at all", async () => {
  vi.stubEnv("JOULE_PUBLIC", "1");
  vi.resetModules();
  const { requireSameOrigin: requireOnPublic } = await import("./same-origin");
  expect(() => requireOnPublic(requestWith({}))).toThrow(/This instance is public/);
  vi.unstubAllEnvs();
});
