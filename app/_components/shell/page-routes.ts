import type { Messages } from "@/lib/messages/messages";

export type PageRoute = { href: `/${string}`; name: keyof Messages["shell"]["page"] };

/** Pages in the order of an investor's questions. A page is listed once it exists. */
export const pageRoutes: readonly PageRoute[] = [
  { href: "/", name: "verdict" },
  { href: "/cost", name: "cost" },
  { href: "/capacity", name: "capacity" },
  { href: "/energy", name: "energy" },
  { href: "/chain", name: "chain" },
  { href: "/companies", name: "companies" },
  { href: "/realised", name: "realised" },
  { href: "/scenarios", name: "scenarios" },
  { href: "/reports", name: "reports" },
  { href: "/data", name: "data" },
];
