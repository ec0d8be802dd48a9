import { createHash, randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { deserialize, serialize } from "node:v8";
import { inject } from "vitest";

/**
 * What is slow to make and the same for every suite, made by the first of a run that asks. Each has a copy of its own; suites
 * that start together each make it, and the last one stays.
 * @param task JSON that tells it from others.
 */
export async function madeOnce<T>(task: unknown, make: () => Promise<T>): Promise<T> {
  const key = createHash("sha256").update(JSON.stringify(task)).digest("hex").slice(0, 16);
  const file = path.join(inject("runFolder"), key);
  if (existsSync(file)) return deserialize(readFileSync(file)) as T;
  const made = await make();
  const unfinished = `${file}.${randomBytes(6).toString("hex")}`;
  writeFileSync(unfinished, serialize(made));
  renameSync(unfinished, file);
  return made;
}
