import { headers } from "next/headers";

/** Where the reader is reading, so that an example can be copied as it stands. */
export async function docsOrigin(): Promise<string> {
  const sent = await headers();
  const host = sent.get("host") ?? "localhost:3000";
  const protocol = sent.get("x-forwarded-proto")?.split(",")[0]?.trim() === "https" ? "https" : "http";
  return URL.canParse(`${protocol}://${host}`) ? new URL(`${protocol}://${host}`).origin : "";
}
