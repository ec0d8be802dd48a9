import Link from "next/link";
import { useTranslations } from "next-intl";
import { Suspense } from "react";
import { AsOfPicker } from "./as-of-picker";
import { LanguageSwitch } from "./language-switch";
import { PageNavigation } from "./page-navigation";
import { ThemeSwitch } from "./theme-switch";

export function Masthead() {
  const t = useTranslations("shell");
  return (
    <header className="sticky top-0 z-40 border-b border-ink bg-paper" data-print="hide">
      <div className="page-width grid grid-cols-[1fr_auto] items-center gap-x-6 desk:grid-cols-[auto_1fr_auto]">
        <Link href="/" className="py-2 font-serif text-[1.125rem]/8 font-bold tracking-[0.08em] uppercase">
          {t("name")}
        </Link>
        <div className="flex items-center gap-x-3 desk:order-3 desk:gap-x-5">
          <Suspense>
            <AsOfPicker />
          </Suspense>
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
        <Suspense>
          <PageNavigation />
        </Suspense>
      </div>
    </header>
  );
}
