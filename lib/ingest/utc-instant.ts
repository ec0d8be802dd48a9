/** A day is its first instant in UTC: left to the database, it would begin in the session's time zone. */
export function utcInstant(dayOrInstant: string): string {
  return new Date(dayOrInstant).toISOString();
}
