import { createHmac, timingSafeEqual } from "node:crypto";

const PURPOSE = "joule-street report link"; // another use of the key would give another signature

/** What a link gives its holder: one file, until then. */
export type LinkedFile = {
  reportId: string;
  format: string;
  lang: string;
  paper: string;
  bom: boolean;
  /** Unix seconds. */
  expires: number;
};

/** HMAC-SHA256 in base64url over everything the link gives. */
export function signReportLink(key: string, file: LinkedFile): string {
  const { reportId, format, lang, paper, bom, expires } = file;
  const signed = [PURPOSE, reportId, format, lang, paper, String(bom), String(expires)].join("\n");
  return createHmac("sha256", key).update(signed).digest("base64url");
}

/** In constant time, whatever was given for a signature. */
export function isSignedReportLink(key: string, file: LinkedFile, signature: string): boolean {
  const expected = Buffer.from(signReportLink(key, file));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
