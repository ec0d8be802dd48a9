import { contentHash } from "./content-hash";

type HashedParts = {
  title: string | undefined;
  notes: string | undefined;
  request: object;
  inputs: object;
  outputs: object;
  provenance: object;
};

/** `inputs.context`, `outputs.scenarios`, `provenance.sources`, …: SHA-256 of each part that is there. */
export function partHashes({ inputs, outputs, provenance, ...words }: HashedParts): Record<string, string> {
  const members = {
    ...words,
    ...under("inputs", inputs),
    ...under("outputs", outputs),
    ...under("provenance", provenance),
  };
  return Object.fromEntries(
    Object.entries(members).flatMap(([path, part]) =>
      part === undefined ? [] : [[path, contentHash(part)]],
    ),
  );
}

function under(parent: string, parts: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [`${parent}.${name}`, part]));
}
