import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { folderArchive } from "./payload-archive";

const folder = mkdtempSync(path.join(tmpdir(), "joule-archive-"));
const archive = folderArchive(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const filesOf = () =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".gz"));

test("what is put comes back, byte for byte, under the hash of its bytes", async () => {
  const bytes = Uint8Array.from({ length: 10_000 }, (_, index) => (index * 31) % 256);
  const sha256 = await archive.put(bytes);
  expect(sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
  expect(new Uint8Array((await archive.get(sha256)) ?? [])).toEqual(bytes);
});

test("the same answer, also put at the same time, is kept once, and no draft stays behind", async () => {
  const before = filesOf().length;
  const bytes = new TextEncoder().encode("the same answer");
  const hashes = await Promise.all([1, 2, 3, 4].map(() => archive.put(bytes)));
  expect(new Set(hashes).size).toBe(1);
  expect(filesOf()).toHaveLength(before + 1);
  expect(readdirSync(path.join(folder, hashes[0]?.slice(0, 2) ?? ""))).toEqual([`${hashes[0]}.gz`]);
});

test("what was never kept, or is no hash, is not there", async () => {
  expect(await archive.get("0".repeat(64))).toBeNull();
  expect(await archive.get("../../../etc/passwd")).toBeNull();
});
