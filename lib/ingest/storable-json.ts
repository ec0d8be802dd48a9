/** The database's JSON holds neither NUL nor half a surrogate pair; a damaged payload has both. */
export function storableJsonText(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, inner: unknown) =>
    typeof inner === "string" ? inner.replaceAll("\0", "").replaceAll(/\p{Surrogate}/gu, "\ufffd") : inner,
  );
}
