import { z } from "zod";
import { pgliteOptions } from "@/db/client";
import { findLockHolder } from "@/db/exclusive-lock";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors/app-error";

const SERVER_LIMIT_MS = 60_000;
const FILE_LIMIT_MS = 600_000; // a batch may hold dozens of reports

const problemBody = z.object({
  detail: z.string(),
  errors: z.array(z.object({ field: z.string(), value: z.unknown(), allowed: z.string() })).default([]),
});

type Change = { method: "POST" | "PUT" | "DELETE"; body: object | null };

/** Address of the running server that holds the embedded database; null where this command may open the database. */
export function serverOfDatabase(): string | null {
  if (env.DATABASE_URL !== undefined) return null;
  return findLockHolder(pgliteOptions().dataFolder)?.serverUrl ?? null;
}

/** @throws {AppError} CONFLICT with the server's own explanation where it refuses. */
export async function askServer<Body>(
  serverUrl: string,
  path: string,
  schema: z.ZodType<Body>,
  change?: Change,
): Promise<Body> {
  const answer = await request(serverUrl, path, change, SERVER_LIMIT_MS);
  return schema.parse(await answer.json());
}

/**
 * A file of the running server, whole.
 * @throws {AppError} as `askServer`.
 */
export async function fetchServerFile(serverUrl: string, path: string, change?: Change): Promise<Uint8Array> {
  const answer = await request(serverUrl, path, change, FILE_LIMIT_MS);
  return new Uint8Array(await answer.arrayBuffer());
}

async function request(
  serverUrl: string,
  path: string,
  change: Change | undefined,
  limitMs: number,
): Promise<Response> {
  const answer = await fetch(new URL(path, serverUrl), {
    signal: AbortSignal.timeout(limitMs),
    ...(change === undefined ? {} : requestOf(change)),
  });
  if (answer.ok) return answer;
  const told = problemBody.safeParse(await answer.json().catch(() => null));
  throw told.success
    ? new AppError("CONFLICT", told.data.detail, { fields: told.data.errors })
    : new AppError("CONFLICT", `${serverUrl} answered ${answer.status}`);
}

function requestOf({ method, body }: Change): RequestInit {
  if (body === null) return { method };
  return { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}
