import Link from "next/link";
import { useTranslations } from "next-intl";
import { Suspense } from "react";
import { AlertCount } from "./alert-count";
import { AsOfPicker } from "./as-of-picker";
import { LanguageSwitch } from "./language-switch";
import { PageNavigation } from "./page-navigation";
import { ThemeSwitch } from "./theme-switch";

/** Two rows on a phone (name and switches, then pages and date), one row from 1120 px. */
export function Masthead() {
  const t = useTranslations("shell");
  return (
    <header className="sticky top-0 z-40 border-b border-ink bg-paper" data-print="hide">
      <div className="page-width grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 desk:grid-cols-[auto_minmax(0,1fr)_auto_auto] desk:gap-x-6">
        <Link
          href="/"
          className="py-1.5 font-serif text-[1.125rem]/8 font-bold tracking-[0.08em] whitespace-nowrap uppercase"
        >
          {t("name")}
        </Link>
        <div className="flex items-center gap-x-3 desk:order-4">
          <AlertCount />
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
        <Suspense>
          <PageNavigation />
        </Suspense>
        <div className="justify-self-end desk:order-3">
          <Suspense>
            <AsOfPicker />
          </Suspense>
        </div>
      </div>
    </header>
  );
}
