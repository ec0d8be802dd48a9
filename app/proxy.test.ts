import { NextRequest } from "next/server";
import { describe, expect, test } from "vitest";
import { proxy } from "@/proxy";

function answer(url: string, headers: Record<string, string> = {}) {
  return proxy(new NextRequest(url, { headers }));
}

describe("proxy", () => {
  test("gives every page its own script nonce and tells Next.js the same one", () => {
    const [first, second] = [answer("http://localhost:3000/cost"), answer("http://localhost:3000/cost")];
    const nonceOf = (policy: string | null) => /'nonce-([^']+)'/.exec(policy ?? "")?.[1];
    const nonce = nonceOf(first.headers.get("content-security-policy"));
    expect(nonce).toBeDefined();
    expect(nonce).not.toBe(nonceOf(second.headers.get("content-security-policy")));
    expect(first.headers.get("x-middleware-request-x-nonce")).toBe(nonce);
  });

  test("allows no inline script, no plugin, no frame and no foreign base", () => {
    const policy = answer("http://localhost:3000/").headers.get("content-security-policy") ?? "";
    const scripts = policy.split("; ").find((directive) => directive.startsWith("script-src"));
    expect(scripts).not.toContain("unsafe-inline");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("worker-src 'self' blob:");
  });

  test("a language in the address becomes the cookie and holds for this very answer", () => {
    const spanish = answer("http://localhost:3000/?lang=es", { cookie: "locale=en" });
    expect(spanish.headers.get("set-cookie")).toContain("locale=es");
    expect(spanish.headers.get("x-middleware-request-cookie")).toContain("locale=es");
    expect(answer("http://localhost:3000/?lang=xx").headers.get("set-cookie")).toBeNull();
  });

  test("an API answer may load nothing at all", () => {
    expect(answer("http://localhost:3000/api/v1/health").headers.get("content-security-policy")).toBe(
      "default-src 'none'; frame-ancestors 'none'",
    );
  });

  test("HSTS is for public HTTPS only", () => {
    const hsts = (url: string, headers?: Record<string, string>) =>
      answer(url, headers).headers.get("strict-transport-security");
    expect(hsts("https://joule.example/")).toContain("max-age=31536000");
    expect(hsts("http://joule.example/", { "x-forwarded-proto": "https" })).toContain("max-age");
    expect(hsts("https://localhost:3000/")).toBeNull();
    expect(hsts("http://joule.example/")).toBeNull();
  });
});
