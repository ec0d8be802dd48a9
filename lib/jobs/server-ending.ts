import "server-only";

// The bundler loads this module once per entry; a process ends once.
const shared = globalThis as typeof globalThis & { jouleEnding?: AbortController };

/** Aborted when the server begins to end: an open stream would keep it from doing so. */
export function serverEnding(): AbortController {
  shared.jouleEnding ??= new AbortController();
  return shared.jouleEnding;
}
