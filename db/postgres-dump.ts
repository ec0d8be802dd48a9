import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { AppError } from "@/lib/errors/app-error";
import { locationOf } from "./postgres-location";

/** @throws {AppError} DATABASE_UNAVAILABLE when pg_dump is missing or fails. */
export function dumpPostgres(databaseUrl: string, file: string): Promise<void> {
  return runClient("pg_dump", databaseUrl, ["--clean", "--if-exists", "--no-owner", "--file", file]);
}

/**
 * Replaces what the database holds, in one transaction.
 * @throws {AppError} DATABASE_UNAVAILABLE when psql is missing or fails; nothing has changed then.
 */
export function restorePostgres(databaseUrl: string, file: string): Promise<void> {
  const options = ["--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1", "--single-transaction"];
  return runClient("psql", databaseUrl, [...options, "--output", "/dev/null", "--file", file]);
}

/** The password travels in a file of its owner alone: arguments are visible to every user of the machine. */
async function runClient(command: string, databaseUrl: string, args: readonly string[]): Promise<void> {
  const address = new URL(databaseUrl);
  const folder = await mkdtemp(path.join(tmpdir(), "joule-"));
  try {
    if (address.password !== "") {
      const passwordFile = path.join(folder, "password");
      const password = decodeURIComponent(address.password).replaceAll(/[\\:]/g, String.raw`\$&`);
      await writeFile(passwordFile, `*:*:*:*:${password}\n`, { mode: 0o600 });
      address.password = "";
      address.searchParams.set("passfile", passwordFile);
    }
    await run(command, ["--dbname", address.href, ...args], locationOf(databaseUrl));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(command: string, args: readonly string[], location: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ["ignore", "ignore", "pipe"] });
    let complaint = "";
    child.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
    child.once("error", (cause) => {
      const message = `${command} cannot be run: is PostgreSQL's client installed?`;
      reject(new AppError("DATABASE_UNAVAILABLE", message, { cause }));
    });
    child.once("close", (code) => {
      if (code === 0) resolve();
      else
        reject(new AppError("DATABASE_UNAVAILABLE", `${command} failed on ${location}: ${complaint.trim()}`));
    });
  });
}
