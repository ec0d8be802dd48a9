import { z } from "zod";

const nothing = z.strictObject({});

/**
 * Of an endpoint whose address takes no parameters: one that is passed over would seem to have had an effect.
 * @throws {ZodError} naming each.
 */
export function requireNoParameters(request: Request): void {
  nothing.parse(Object.fromEntries(new URL(request.url).searchParams), { reportInput: true });
}
