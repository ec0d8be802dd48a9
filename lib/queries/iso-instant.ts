/** The database's text of an instant ("2026-02-27 00:00:00+00") in ISO 8601, UTC. */
export function isoInstant(databaseText: string): string {
  return new Date(databaseText).toISOString();
}
