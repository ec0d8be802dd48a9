import { z } from "zod";
import { AppError } from "@/lib/errors/app-error";

/** Why a chart cannot be had, where the reader or the data brought it about; null for what only the server log may hold. */
export function reasonOf(error: unknown): string | null {
  if (error instanceof z.ZodError) {
    return error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
  }
  return error instanceof AppError || error instanceof RangeError ? error.message : null;
}
