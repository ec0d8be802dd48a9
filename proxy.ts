import { NextResponse, type NextRequest } from "next/server";
import { crossOriginHeaders } from "@/app/api/_http/cross-origin";
import { requireKnownHost } from "@/app/api/_http/known-host";
import { problem } from "@/app/api/_http/problem";
import { countRequest } from "@/app/api/_http/rate-limit";
import { AppError } from "@/lib/errors/app-error";
import { env } from "@/lib/env";
import { isLocale } from "@/lib/format/locale";

const ONE_YEAR_SECONDS = 31_536_000;
const apiPath = /^\/(api\/|charts\/[^/]+\.)/; // a chart's address with an ending is a file of it
const LOCAL_HOSTS = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Sets a per-request script nonce and the security headers, and turns `?lang=es` into the locale cookie. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const isApi = apiPath.test(request.nextUrl.pathname);
  const refused = refusedHost(request);
  const api = isApi && refused === null ? await admit(request) : null;
  const nonce = btoa(crypto.randomUUID());
  const policy = isApi ? "default-src 'none'; frame-ancestors 'none'" : pagePolicy(nonce);
  const language = request.nextUrl.searchParams.get("lang");
  const chosenLocale = !isApi && isLocale(language) ? language : null;

  if (chosenLocale !== null) request.cookies.set("locale", chosenLocale); // this very answer is in the new language
  const requestHeaders = new Headers(request.headers);
  requestHeaders.set("x-nonce", nonce);
  requestHeaders.set("x-pathname", request.nextUrl.pathname); // a not-found page gets no parameters
  requestHeaders.set("Content-Security-Policy", policy); // Next.js takes the nonce for its own scripts from here

  const response = refused ?? api?.answer ?? NextResponse.next({ request: { headers: requestHeaders } });
  for (const [name, value] of Object.entries(api?.headers ?? {})) response.headers.set(name, value);
  if (chosenLocale !== null) {
    response.cookies.set("locale", chosenLocale, { path: "/", maxAge: ONE_YEAR_SECONDS, sameSite: "lax" });
  }
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("X-Content-Type-Options", "nosniff");
  response.headers.set("X-Frame-Options", "DENY");
  response.headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
  response.headers.set(
    "Permissions-Policy",
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  );
  response.headers.set("Cross-Origin-Opener-Policy", "same-origin");
  if (isSecurePublic(request)) {
    response.headers.set("Strict-Transport-Security", `max-age=${ONE_YEAR_SECONDS}; includeSubDomains`);
  }
  return response;
}

export const config = {
  matcher: ["/((?!_next/static|_next/image|favicon.ico).*)"],
};

function pagePolicy(nonce: string): string {
  const evalInDevelopment = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""; // React rebuilds server stacks with eval
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evalInDevelopment}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** What the API says of who may read it and how often; `answer` where that is all. */
async function admit(request: NextRequest): Promise<{
  headers: Record<string, string>;
  answer: NextResponse | null;
}> {
  const { method, headers, nextUrl } = request;
  const crossOrigin = crossOriginHeaders(headers.get("origin"), env);
  if (method === "OPTIONS" && headers.has("access-control-request-method")) {
    return { headers: crossOrigin, answer: new NextResponse(null, { status: 204 }) };
  }
  const rate = await countRequest({
    method,
    pathname: nextUrl.pathname,
    forwardedFor: headers.get("x-forwarded-for"),
  });
  const stated = { ...crossOrigin, ...rate?.headers };
  if (rate === null || rate.isAllowed) return { headers: stated, answer: null };
  const refused = new AppError("TOO_MANY_REQUESTS", "This client has used up its requests of this minute.", {
    retryAfterSeconds: rate.resetSeconds,
  });
  return { headers: stated, answer: asNext(problem(refused)) };
}

/** Pages too: they show what the API answers. */
function refusedHost(request: NextRequest): NextResponse | null {
  try {
    requireKnownHost(request, env);
    return null;
  } catch (error) {
    return asNext(problem(error));
  }
}

function asNext({ body, status, headers }: Response): NextResponse {
  return new NextResponse(body, { status, headers });
}

/** A browser would remember HSTS for every later program on localhost, so it is sent on public HTTPS only. */
function isSecurePublic(request: NextRequest): boolean {
  const protocol =
    request.headers.get("x-forwarded-proto")?.split(",")[0]?.trim() ??
    request.nextUrl.protocol.replace(":", "");
  return protocol === "https" && !LOCAL_HOSTS.has(request.nextUrl.hostname);
}
