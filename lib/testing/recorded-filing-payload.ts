import { existsSync, readFileSync } from "node:fs";
import { payloadText } from "@/lib/sources/payload-text";

const folder = new URL("../../../shared/data/vendors/sec/", import.meta.url);

/** Text of a payload recorded beside the repository; null, with a line that says so, where there is none. */
export function recordedFilingPayload(name: string): string | null {
  const file = new URL(name, folder);
  if (existsSync(file)) return payloadText(readFileSync(file));
  process.stdout.write(`Skipped: ${name} needs ../shared/data/vendors/sec beside the repository.\n`);
  return null;
}
