import { NextRequest } from "next/server";
import { describe, expect, test, vi } from "vitest";
import { parseEnvironment } from "@/lib/env";
import { proxy } from "@/proxy";
import { crossOriginHeaders } from "./api/_http/cross-origin";
import { requireKnownHost } from "./api/_http/known-host";

function answer(url: string, headers: Record<string, string> = {}) {
  return proxy(new NextRequest(url, { headers }));
}

describe("proxy", () => {
  test("gives every page its own script nonce and tells Next.js the same one", async () => {
    const first = await answer("http://localhost:3000/cost");
    const second = await answer("http://localhost:3000/cost");
    const nonceOf = (policy: string | null) => /'nonce-([^']+)'/.exec(policy ?? "")?.[1];
    const nonce = nonceOf(first.headers.get("content-security-policy"));
    expect(nonce).toBeDefined();
    expect(nonce).not.toBe(nonceOf(second.headers.get("content-security-policy")));
    expect(first.headers.get("x-middleware-request-x-nonce")).toBe(nonce);
  });

  test("allows no inline script, no plugin, no frame and no foreign base", async () => {
    const policy = (await answer("http://localhost:3000/")).headers.get("content-security-policy") ?? "";
    const scripts = policy.split("; ").find((directive) => directive.startsWith("script-src"));
    expect(scripts).not.toContain("unsafe-inline");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("worker-src 'self' blob:");
  });

  test("a language in the address becomes the cookie and holds for this very answer", async () => {
    const spanish = await answer("http://localhost:3000/?lang=es", { cookie: "locale=en" });
    expect(spanish.headers.get("set-cookie")).toContain("locale=es");
    expect(spanish.headers.get("x-middleware-request-cookie")).toContain("locale=es");
    expect((await answer("http://localhost:3000/?lang=xx")).headers.get("set-cookie")).toBeNull();
  });

  test("an API answer may load nothing at all", async () => {
    expect((await answer("http://localhost:3000/api/v1/health")).headers.get("content-security-policy")).toBe(
      "default-src 'none'; frame-ancestors 'none'",
    );
  });

  test("HSTS is for public HTTPS only", async () => {
    const hsts = async (url: string, headers?: Record<string, string>) =>
      (await answer(url, headers)).headers.get("strict-transport-security");
    expect(await hsts("https://joule.example/")).toContain("max-age=31536000");
    expect(await hsts("http://joule.example/", { "x-forwarded-proto": "https" })).toContain("max-age");
    expect(await hsts("https://localhost:3000/")).toBeNull();
    expect(await hsts("http://joule.example/")).toBeNull();
  });

  test("tells how much of its minute a client has left, and refuses what is more", async () => {
    vi.stubGlobal("jouleRates", undefined);
    const ask = (pathname: string, client: string, method = "GET") =>
      proxy(
        new NextRequest(`http://localhost:3000${pathname}`, {
          method,
          headers: { "x-forwarded-for": `203.0.113.9, ${client}` },
        }),
      );
    const left = async (...of: Parameters<typeof ask>) =>
      Number((await ask(...of)).headers.get("ratelimit-remaining"));
    expect(await left("/api/v1/series", "192.0.2.1")).toBe(11_999);
    expect(await left("/api/v1/projections", "192.0.2.1", "POST")).toBe(11_989);
    expect(await left("/api/v1/reports/base.pdf", "192.0.2.1")).toBe(11_969);
    for (let spent = 31; spent < 12_000; spent += 20) await ask("/api/v1/reports/base.pdf", "192.0.2.1");
    const refused = await ask("/api/v1/series", "192.0.2.1");
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(refused.headers.get("content-type")).toBe("application/problem+json");
    expect(await left("/api/v1/series", "192.0.2.2")).toBe(11_999); // another client has its own
    expect((await ask("/cost", "192.0.2.1")).headers.get("ratelimit-limit")).toBeNull();
  });

  test.each(["/api/v1/saved-reports", "/api/v1/health", "/reports", "/charts/bear-to-bull.csv"])(
    "%s is not read by a name that is made to resolve to this machine",
    async (pathname) => {
      const ask = (host: string) =>
        answer(`http://localhost:3000${pathname}`, { host, origin: `http://${host}` });
      const refused = await ask("evil.example:3000");
      expect(refused.status).toBe(403);
      expect(await refused.json()).toMatchObject({ detail: expect.stringContaining("JOULE_HOSTS") });
      expect(refused.headers.get("access-control-allow-origin")).toBeNull();
      expect(refused.headers.get("x-frame-options")).toBe("DENY");
      for (const own of ["localhost:3000", "127.0.0.1:3000", "[::1]:3000"]) {
        expect((await ask(own)).status).toBe(200);
      }
    },
  );

  test("a proxy's name is known once it is stated; a public instance and one that serves others know every name", () => {
    const ask = (host: string, settings: Record<string, string>) => () =>
      requireKnownHost(
        { url: "http://localhost:3000/", headers: new Headers({ host }) },
        parseEnvironment(settings),
      );
    const named = { JOULE_HOSTS: "Joule.example.org, other.example" };
    expect(ask("joule.example.org", named)).not.toThrow();
    expect(ask("JOULE.example.org:8443", named)).not.toThrow();
    expect(ask("joule.example.org.evil.example", named)).toThrow(/serves this machine alone/);
    expect(ask("evil.example", { JOULE_CORS_ORIGINS: "http://evil.example" })).toThrow(
      /serves this machine alone/,
    );
    expect(ask("joule.example.org", { JOULE_PUBLIC: "1" })).not.toThrow();
    expect(ask("nas.local:3000", { HOST: "0.0.0.0" })).not.toThrow();
  });

  test("a page of a named site reads the API at its own address", async () => {
    vi.stubEnv("JOULE_CORS_ORIGINS", "https://example.org");
    vi.resetModules();
    const { proxy: withNamedSite } = await import("@/proxy");
    const read = await withNamedSite(
      new NextRequest("http://localhost:3000/api/v1/series", {
        headers: { host: "localhost:3000", origin: "https://example.org" },
      }),
    );
    vi.unstubAllEnvs();
    expect(read.status).toBe(200);
    expect(read.headers.get("access-control-allow-origin")).toBe("https://example.org");
  });

  test("a private instance lets no other site read it; a public one lets every site, and a named one is enough", () => {
    const of = (settings: Record<string, string>, origin: string) =>
      crossOriginHeaders(origin, parseEnvironment(settings))["access-control-allow-origin"];
    expect(of({}, "https://example.org")).toBeUndefined();
    expect(of({ JOULE_PUBLIC: "1" }, "https://example.org")).toBe("*");
    const named = { JOULE_CORS_ORIGINS: "https://example.org/, https://example.com" };
    expect(of(named, "https://example.org")).toBe("https://example.org");
    expect(of(named, "https://example.net")).toBeUndefined();
    expect(() => parseEnvironment({ JOULE_CORS_ORIGINS: "example.org" })).toThrow(/JOULE_CORS_ORIGINS/);
  });

  test("a preflight of a read is answered, one of a change gets no leave", async () => {
    const preflight = await proxy(
      new NextRequest("http://localhost:3000/api/v1/series", {
        method: "OPTIONS",
        headers: { origin: "https://example.org", "access-control-request-method": "GET" },
      }),
    );
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-origin")).toBeNull();
    const { "access-control-allow-methods": methods } = crossOriginHeaders(
      "https://example.org",
      parseEnvironment({ JOULE_PUBLIC: "1" }),
    );
    expect(methods).toBe("GET, HEAD, OPTIONS");
  });
});
