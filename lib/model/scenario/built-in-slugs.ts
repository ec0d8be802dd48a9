/** The scenarios that come with the data; every saved one builds on one of them in the end. */
export const builtInSlugs = ["bear", "base", "bull"] as const;

export type BuiltInSlug = (typeof builtInSlugs)[number];

export function isBuiltInSlug(slug: string): slug is BuiltInSlug {
  return builtInSlugs.some((builtIn) => builtIn === slug);
}
