/** Host and database of a connection address, fit for a message: no user, no password, no parameters. */
export function locationOf(databaseUrl: string): string {
  if (!URL.canParse(databaseUrl)) return "the address in DATABASE_URL";
  const { host, pathname, searchParams } = new URL(databaseUrl);
  return `${searchParams.get("host") ?? (host === "" ? "localhost" : host)}${pathname}`;
}
