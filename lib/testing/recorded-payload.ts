import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const recorded = new URL("../../../shared/data/", import.meta.url);

/** Bytes of a payload recorded beside the repository; null, said on the console, where it is not there. */
export function recordedPayload(path: string): Uint8Array | null {
  const file = fileURLToPath(new URL(path, recorded));
  if (existsSync(file)) return readFileSync(file);
  process.stdout.write(`Skipped: ../shared/data/${path} is not beside the repository.\n`);
  return null;
}
