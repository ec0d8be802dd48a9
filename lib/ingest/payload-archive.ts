import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { access, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { constants, gunzip, gzip } from "node:zlib";

/** Payloads as they came, under the SHA-256 of their bytes: the same answer twice is kept once. */
export type PayloadArchive = {
  put: (bytes: Uint8Array) => Promise<string>;
  /** Null where this instance has never kept it. */
  get: (sha256: string) => Promise<Uint8Array | null>;
};

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** A folder of gzip files. Written beside and renamed, so that a killed process leaves no half file under a hash. */
export function folderArchive(folder: string): PayloadArchive {
  const fileOf = (sha256: string) => path.join(folder, sha256.slice(0, 2), `${sha256}.gz`);
  return {
    async put(bytes) {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const file = fileOf(sha256);
      const isKept = await access(file).then(
        () => true,
        () => false,
      );
      if (isKept) return sha256;
      await mkdir(path.dirname(file), { recursive: true });
      const draft = `${file}.${randomUUID()}`;
      await writeFile(draft, await pack(bytes, { level: constants.Z_BEST_SPEED }));
      await rename(draft, file);
      return sha256;
    },
    async get(sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
      const packed = await readFile(fileOf(sha256)).catch(() => null);
      return packed === null ? null : unpack(packed);
    },
  };
}
