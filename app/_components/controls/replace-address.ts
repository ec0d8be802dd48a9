/**
 * The one writer of settings into the address: leaves the other settings and the anchor, and asks no server.
 * Null removes a setting: an address says only what differs from the default.
 */
export function replaceAddress(changes: Readonly<Record<string, string | null>>): void {
  const { pathname, search, hash } = window.location;
  const params = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) params.delete(name);
    else params.set(name, value);
  }
  window.history.replaceState(null, "", `${pathname}${params.size === 0 ? "" : `?${params}`}${hash}`);
}
