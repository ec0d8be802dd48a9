"use client";

import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { pageRoutes } from "./page-routes";

/** Links to every page; the day the reader looks from (`asOf`) goes along. */
export function PageNavigation() {
  const t = useTranslations("shell");
  const pathname = usePathname();
  const asOf = useSearchParams().get("asOf");
  const query = asOf === null ? "" : `?asOf=${encodeURIComponent(asOf)}`;
  return (
    <nav aria-label={t("navigation")} className="min-w-0 overflow-x-auto [scrollbar-width:none] desk:order-2">
      <ul className="flex gap-x-5">
        {pageRoutes.map((route) => {
          const current = route.href === "/" ? pathname === "/" : pathname.startsWith(route.href);
          return (
            <li key={route.href}>
              <Link
                ref={current ? bringIntoView : undefined}
                href={`${route.href}${query}`}
                aria-current={current ? "page" : undefined}
                className="block border-b-2 border-transparent py-2 whitespace-nowrap text-muted hover:text-ink focus-visible:-outline-offset-2 aria-[current=page]:border-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink desk:py-3.5"
              >
                {t(`page.${route.name}`)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** On a phone the row scrolls: the page one is on stands whole between its neighbours. */
function bringIntoView(link: HTMLAnchorElement | null): void {
  link?.scrollIntoView({ block: "nearest", inline: "center" });
}
