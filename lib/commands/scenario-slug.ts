import anyAscii from "any-ascii";
import { AppError } from "@/lib/errors/app-error";
import { isBuiltInSlug } from "@/lib/model/scenario/built-in-slugs";

const MAX_STEM_CHARACTERS = 56; // leaves room for a number
const NAMELESS = "scenario"; // of a name without anything that can be read aloud
const reservedSlugs = new Set([
  "comparison", // a report
  "import", // an address
  "own", // the scenario at work in a page
]);

/**
 * The stem of a scenario's address, from its name in Latin letters.
 * @throws {AppError} INVALID_INPUT for a name whose address is taken by the product itself.
 */
export function slugStem(name: string): string {
  const words = anyAscii(name)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  const stem = words.join("-").slice(0, MAX_STEM_CHARACTERS).replace(/-$/, "") || NAMELESS;
  if (isBuiltInSlug(stem) || reservedSlugs.has(stem)) {
    throw new AppError(
      "INVALID_INPUT",
      `A scenario named ${name} would have the address ${stem}, which is taken.`,
      {
        fields: [{ field: "name", value: name, allowed: `a name whose address is not ${stem}` }],
      },
    );
  }
  return stem;
}

/** The stem itself, or with the first number that is free. */
export function freeSlug(stem: string, taken: ReadonlySet<string>): string {
  if (!taken.has(stem)) return stem;
  let number = 2;
  while (taken.has(`${stem}-${number}`)) number++;
  return `${stem}-${number}`;
}
