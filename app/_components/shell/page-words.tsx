import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { isPageNamespace, sharedNamespaces } from "./page-namespaces";

/** The words of a large page travel with it alone: other pages are sent without them. */
export async function PageWords({
  prefixes,
  children,
}: {
  prefixes: readonly string[];
  children: ReactNode;
}) {
  const messages = Object.fromEntries(
    Object.entries(await getMessages()).filter(
      ([namespace]) => isPageNamespace(namespace, prefixes) || sharedNamespaces.has(namespace),
    ),
  );
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
