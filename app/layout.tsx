import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { headers } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Footer } from "./_components/shell/footer";
import { Masthead } from "./_components/shell/masthead";
import { isPageNamespace, ownPagePrefixes } from "./_components/shell/page-namespaces";
import { SkipLink } from "./_components/shell/skip-link";
import "./globals.css";
import { Providers } from "./providers";

const inter = localFont({
  src: "../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  variable: "--font-inter",
  weight: "100 900",
  display: "swap",
});

const sourceSerif = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  variable: "--font-source-serif",
  weight: "200 900",
  display: "swap",
  adjustFontFallback: "Times New Roman",
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell");
  return {
    title: { default: t("name"), template: `%s — ${t("name")}` },
    description: t("description"),
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#0b1220" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  const messages = await getMessages();
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    // next-themes sets data-theme before the first paint, which the server cannot know
    <html lang={locale} className={`${inter.variable} ${sourceSerif.variable}`} suppressHydrationWarning>
      <body className="flex min-h-dvh flex-col">
        <NextIntlClientProvider messages={withoutPages(messages)}>
          <Providers nonce={nonce}>
            <SkipLink />
            <Masthead />
            <main
              id="content"
              tabIndex={-1}
              className="page-width min-h-dvh flex-1 py-6 outline-none desk:py-8"
            >
              {children}
            </main>
            <Footer />
          </Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}

/** The large pages bring their own words, most of all there are. */
function withoutPages(messages: Record<string, unknown>) {
  return Object.fromEntries(
    Object.entries(messages).filter(([namespace]) => !isPageNamespace(namespace, ownPagePrefixes)),
  );
}
