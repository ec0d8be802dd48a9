import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { pageRoutes } from "./_components/shell/page-routes";

export default async function NotFound() {
  const t = await getTranslations("shell");
  return (
    <section className="max-w-2xl py-8">
      <h1 className="text-headline font-semibold">{t("notFound.title")}</h1>
      <p className="mt-4">{t("notFound.cause")}</p>
      <h2 className="mt-8 text-finding font-semibold">{t("notFound.wayOn")}</h2>
      <ul className="mt-2">
        {pageRoutes.map((route) => (
          <li key={route.href} className="border-t border-rule py-2">
            <Link href={route.href} className="text-action">
              {t(`page.${route.name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
