import { AppError } from "@/lib/errors/app-error";

/** A chart that could be asked for and has nothing to show, with the reason. */
export function nothingToDraw(reason: string): AppError {
  return new AppError("NOT_FOUND", `unavailable: ${reason}`);
}
