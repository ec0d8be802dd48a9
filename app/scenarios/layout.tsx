import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

/** Besides the page's own: what the parts it shares with other pages say. */
const sharedNamespaces: ReadonlySet<string> = new Set(["chart", "control", "figure", "verdict"]);

/** The words of this page travel with it alone: other pages are sent without them. */
export default async function ScenarioLayout({ children }: { children: ReactNode }) {
  const messages = Object.fromEntries(
    Object.entries(await getMessages()).filter(
      ([namespace]) => namespace.startsWith("scenario") || sharedNamespaces.has(namespace),
    ),
  );
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
