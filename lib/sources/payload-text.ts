import { gunzipSync } from "node:zlib";
import { AppError } from "@/lib/errors/app-error";

const MAX_TEXT_BYTES = 512 * 1024 * 1024; // a gzip bomb stops here; the largest real payload is under 60 MB

/**
 * Text of a payload as recorded: gzip is opened, the byte-order mark decides between UTF-8 and UTF-16 and is removed.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED when nothing is in it or the gzip is damaged.
 */
export function payloadText(bytes: Uint8Array): string {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzip(bytes) : bytes;
  const text = new TextDecoder(encodingOf(plain)).decode(plain);
  if (text.trim() === "") throw new AppError("SOURCE_SCHEMA_CHANGED", "the payload is empty");
  return text;
}

function gunzip(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_TEXT_BYTES });
  } catch (error) {
    throw new AppError("SOURCE_SCHEMA_CHANGED", "the gzip file is damaged or cut off", { cause: error });
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}
