import { existsSync, readFileSync } from "node:fs";

const folder = new URL("../../../shared/data/energy/", import.meta.url);

/** A recorded payload kept beside the repository; null, with a printed line, where it is absent. */
export function recordedEnergyPayload(relativePath: string): Uint8Array | null {
  const file = new URL(relativePath, folder);
  if (existsSync(file)) return readFileSync(file);
  process.stdout.write(
    `Skipped: this test needs ../shared/data/energy/${relativePath} beside the repository.\n`,
  );
  return null;
}
