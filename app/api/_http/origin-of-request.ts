/** The address the reader asked at: behind a proxy the request's own is another one. */
export function originOfRequest(request: Request): string {
  const url = new URL(request.url);
  const host = request.headers.get("host") ?? url.host;
  const protocol =
    request.headers.get("x-forwarded-proto")?.split(",")[0]?.trim() ?? url.protocol.replace(":", "");
  const asked = `${protocol === "https" ? "https" : "http"}://${host}`;
  return URL.canParse(asked) ? new URL(asked).origin : url.origin;
}
