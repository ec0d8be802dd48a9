import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Of this run alone, so nothing in it outlives the code that made it. */
    runFolder: string;
  }
}

let folder = "";

export function setup(project: TestProject): void {
  folder = mkdtempSync(path.join(tmpdir(), "joule-run-"));
  project.provide("runFolder", folder);
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
