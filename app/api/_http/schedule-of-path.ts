import { wholeNumber } from "@/lib/contracts/page-request";
import { AppError } from "@/lib/errors/app-error";

/** @throws {AppError} NOT_FOUND for what is no schedule's id. */
export async function scheduleOfPath(params: Promise<{ id: string }>): Promise<number> {
  const { id } = await params;
  const parsed = wholeNumber.safeParse(id);
  if (parsed.success) return parsed.data;
  throw new AppError("NOT_FOUND", `There is no report schedule ${id}.`);
}
