import { z } from "zod";
import { pgliteOptions } from "@/db/client";
import { findLockHolder } from "@/db/exclusive-lock";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors/app-error";

const SERVER_LIMIT_MS = 60_000;

const problemBody = z.object({ detail: z.string() });

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
  body?: object,
): Promise<Body> {
  const answer = await fetch(new URL(path, serverUrl), {
    signal: AbortSignal.timeout(SERVER_LIMIT_MS),
    ...(body === undefined
      ? {}
      : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  const json: unknown = await answer.json();
  if (answer.ok) return schema.parse(json);
  const told = problemBody.safeParse(json);
  throw new AppError("CONFLICT", told.success ? told.data.detail : `${serverUrl} answered ${answer.status}`);
}
