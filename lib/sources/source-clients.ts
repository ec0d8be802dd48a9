import type { SourceClient } from "./source-client";

/** How each publisher is asked, in the order of the catalogue. */
export const sourceClients: readonly SourceClient[] = [];
