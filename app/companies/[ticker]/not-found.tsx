import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import Link from "next/link";
import { getDatabase } from "@/db/client";
import { suggestCompanies } from "@/lib/queries/get-company";

/** Names the tickers that come close to the one in the address. */
export default async function CompanyNotFound() {
  const t = await getTranslations("companies.notFound");
  const path = (await headers()).get("x-pathname") ?? "";
  const ticker = decodeURIComponent(path.split("/")[2] ?? "").toUpperCase();
  const close = await suggestCompanies(await getDatabase(), ticker);
  return (
    <section className="flex max-w-prose flex-col gap-y-4 py-8">
      <h1 className="text-headline font-semibold">{t("title", { ticker })}</h1>
      <p>{t("cause")}</p>
      {close.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <div>
          <h2 className="text-finding font-semibold">{t("close")}</h2>
          <ul className="mt-2">
            {close.map((known) => (
              <li key={known.ticker} className="border-t border-rule py-2">
                <Link href={`/companies/${encodeURIComponent(known.ticker)}`} className="text-action">
                  {known.listing?.name ?? known.ticker} ({known.ticker})
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p>
        <Link href="/companies" className="text-action">
          {t("all")}
        </Link>
      </p>
    </section>
  );
}
