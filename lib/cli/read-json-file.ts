import { readFile } from "node:fs/promises";
import { AppError } from "@/lib/errors/app-error";

/** @throws {AppError} INVALID_INPUT for a file that cannot be read or is no JSON. */
export async function readJsonFile(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new AppError("INVALID_INPUT", `${file} cannot be read.`, { cause });
  });
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (cause) {
    throw new AppError("INVALID_INPUT", `${file} is no JSON.`, { cause });
  }
}
