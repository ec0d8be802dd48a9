import type { BodyFormat } from "./source-client";

const START_CHARACTERS = 600;
const quotaNotice =
  /\b(daily hits limit|rate limit|too many requests|quota|call frequency|requests per (?:day|minute))\b/i;

/**
 * Why a body is not what was asked for, whatever its HTTP status says; null when it looks right.
 * Publishers answer quota notices and outage pages with HTTP 200.
 */
export function bodyProblem(bytes: Uint8Array, format: BodyFormat, mayBeEmpty: boolean): string | null {
  if (bytes.length === 0) return mayBeEmpty ? null : "the answer is empty";
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isGzip) return null; // opened, and judged, by the parser
  const start = new TextDecoder()
    .decode(bytes.subarray(0, START_CHARACTERS))
    .replace(/^\ufeff/, "")
    .trimStart();
  if (start === "") return mayBeEmpty ? null : "the answer is empty";
  if (/^<(!doctype html|html|head|body)\b/i.test(start)) return "the answer is a page, not data";
  if (!/^[[{<]/.test(start) && !isZip && quotaNotice.test(start)) return "the answer is a quota notice";
  switch (format) {
    case "json":
      return /^[[{]/.test(start) ? null : `the answer is no JSON: ${described(start)}`;
    case "xml":
      return start.startsWith("<") ? null : `the answer is no XML: ${described(start)}`;
    case "zip":
    case "xlsx":
      return isZip
        ? null
        : `the answer is no ${format === "zip" ? "ZIP file" : "workbook"}: ${described(start)}`;
    case "csv":
      return start.startsWith("<") || isZip ? "the answer is no CSV" : null;
  }
}

function described(start: string): string {
  return start.startsWith("<") ? "a page" : "another text";
}
