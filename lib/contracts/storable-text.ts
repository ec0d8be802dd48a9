import { z } from "zod";

const NOT_STORABLE = /\0|\p{Surrogate}/u; // the database's text holds neither NUL nor half a surrogate pair

export function isStorableText(text: string): boolean {
  return !NOT_STORABLE.test(text);
}

export const STORABLE_TEXT = "text without NUL characters or broken surrogate pairs";

/** Text kept exactly as given, whatever its script; its length counts characters, so that an emoji is one. */
export function storableText({ min, max }: { min: number; max: number }) {
  return z
    .string()
    .refine((text) => {
      const characterCount = Array.from(text).length;
      return characterCount >= min && characterCount <= max;
    }, `text of ${min} to ${max} characters`)
    .refine(isStorableText, STORABLE_TEXT);
}
