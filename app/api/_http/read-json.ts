import { AppError } from "@/lib/errors/app-error";

const MAX_BODY_CHARACTERS = 150_000; // notes of 10,000 emoji, each escaped as a pair (\uD83D\uDE00), are 120,000

/** @throws {AppError} MALFORMED_BODY when the body is no JSON, INVALID_INPUT when it is too large. */
export async function readJson(request: Request): Promise<unknown> {
  return parsedJson(await request.text());
}

/** Null where a request that needs no body has none. */
export async function readOptionalJson(request: Request): Promise<unknown> {
  const text = await request.text();
  return text === "" ? null : parsedJson(text);
}

function parsedJson(text: string): unknown {
  if (text.length > MAX_BODY_CHARACTERS) {
    throw new AppError(
      "INVALID_INPUT",
      `The body has ${text.length} characters; at most ${MAX_BODY_CHARACTERS} are read.`,
    );
  }
  try {
    const body: unknown = JSON.parse(text);
    return body;
  } catch (cause) {
    throw new AppError("MALFORMED_BODY", "The body is not valid JSON.", { cause });
  }
}
