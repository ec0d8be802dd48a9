import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { Command } from "commander";
import { AppError } from "@/lib/errors/app-error";
import { sourceParsers } from "@/lib/sources/source-parsers";

const LINES_PER_WRITE = 2000; // keeps a payload of millions of rows out of one string

/** `parse <source> <file>`: one payload to NDJSON. Exit code 0 when it was understood, 2 when it was not. */
export function registerParseCommand(program: Command): void {
  program
    .command("parse")
    .description("Parse one recorded payload to NDJSON, without a database")
    .argument("<source>", `publisher: ${[...sourceParsers.keys()].join(", ")}`)
    .argument("<file>", "payload as recorded, gzip allowed")
    .action(async (source: string, file: string) => {
      try {
        await parseFile(source, file);
      } catch (error) {
        process.stderr.write(`joule parse: ${oneLine(error)}\n`);
        process.exitCode = 2;
      }
    });
}

async function parseFile(source: string, file: string): Promise<void> {
  const parser = sourceParsers.get(source);
  if (parser === undefined) {
    throw new AppError(
      "INVALID_INPUT",
      `unknown source "${source}"; allowed: ${[...sourceParsers.keys()].join(", ")}`,
    );
  }
  const { rows, rejected, emptyReason } = parser(await readPayload(file), {
    fileName: path.basename(file),
    retrievedAt: (await stat(file)).mtime.toISOString(),
  });
  await writeLines(rows.map((row) => ({ kind: "row", ...row })));
  await writeLines(rejected.map(({ reason, raw }) => ({ kind: "rejected", reason, raw })));
  const note = emptyReason === undefined ? "" : `; ${emptyReason}`;
  process.stderr.write(
    `${source}: ${rows.length} rows, ${rejected.length} rejected${reasonSummary(rejected)}${note}\n`,
  );
}

async function readPayload(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw new AppError("NOT_FOUND", missing ? `no such file: ${file}` : `cannot read ${file}`, {
      cause: error,
    });
  }
}

async function writeLines(lines: readonly object[]): Promise<void> {
  for (let start = 0; start < lines.length; start += LINES_PER_WRITE) {
    const chunk = lines.slice(start, start + LINES_PER_WRITE).map((line) => `${JSON.stringify(line)}\n`);
    if (!process.stdout.write(chunk.join("")))
      await new Promise((resolve) => process.stdout.once("drain", resolve));
  }
}

function reasonSummary(rejected: readonly { reason: string }[]): string {
  if (rejected.length === 0) return "";
  const counts = new Map<string, number>();
  for (const { reason } of rejected) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const largest = [...counts].toSorted(([, a], [, b]) => b - a).slice(0, 3);
  return ` (${largest.map(([reason, count]) => `${count} x ${reason}`).join("; ")}${counts.size > 3 ? "; …" : ""})`;
}

function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replaceAll(/\s+/g, " ").trim();
}
