import type { useTranslations } from "next-intl";

export type FigureNamespace = NonNullable<Parameters<typeof useTranslations>[0]>;

/** What `useTranslations(namespace)` gives a component, and a translator of the same namespace gives a server. */
export type FigureWords<Name extends FigureNamespace> = ReturnType<typeof useTranslations<Name>>;
