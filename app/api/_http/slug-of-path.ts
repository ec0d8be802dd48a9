import { scenarioSlug } from "@/lib/contracts/saved-scenario";
import { AppError } from "@/lib/errors/app-error";

/** @throws {AppError} NOT_FOUND for what no scenario can be called. */
export function slugOfPath(slug: string): string {
  const parsed = scenarioSlug.safeParse(slug);
  if (parsed.success) return parsed.data;
  throw new AppError("NOT_FOUND", `There is no scenario ${slug}.`, {
    fields: [
      {
        field: "scenario",
        value: slug,
        allowed: parsed.error.issues.map(({ message }) => message).join(", "),
      },
    ],
  });
}
