/** Namespaces of messages that begin so belong to one page, whose layout sends them. */
export const ownPagePrefixes = ["scenario", "chain", "realised", "reports", "apiDocs"] as const;

/** Besides a page's own: what the parts it shares with other pages say. */
export const sharedNamespaces: ReadonlySet<string> = new Set(["chart", "control", "figure", "verdict"]);

export function isPageNamespace(namespace: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => namespace.startsWith(prefix));
}
