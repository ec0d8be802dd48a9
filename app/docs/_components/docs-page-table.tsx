import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ListedEndpoint } from "@/lib/contracts/api/api-registry";
import { apiPages, type ApiPage } from "@/lib/contracts/api/endpoint";
import { endpointAnchor } from "./endpoint-anchor";

const names = {
  "/": "shell.page.verdict",
  "/cost": "shell.page.cost",
  "/capacity": "shell.page.capacity",
  "/energy": "shell.page.energy",
  "/chain": "shell.page.chain",
  "/companies": "shell.page.companies",
  "/companies/[ticker]": "apiDocs.pages.companyPage",
  "/realised": "shell.page.realised",
  "/realised/track-record": "apiDocs.tag.track-record",
  "/realised/alerts": "apiDocs.tag.alerts",
  "/scenarios": "shell.page.scenarios",
  "/reports": "shell.page.reports",
  "/data": "shell.page.data",
  "/charts": "apiDocs.tag.charts",
} as const satisfies Record<ApiPage, string>;

/** Of each page, the endpoints that answer what it shows. */
export function DocsPageTable({ endpoints }: { endpoints: readonly ListedEndpoint[] }) {
  const t = useTranslations();
  const shown = endpoints.filter(({ effect }) => effect !== "change");
  return (
    <section id="pages" aria-labelledby="pages-title">
      <h2 id="pages-title" className="text-finding font-semibold">
        {t("apiDocs.pages.title")}
      </h2>
      <p className="mt-1 max-w-prose text-muted">{t("apiDocs.pages.lead")}</p>
      <dl className="mt-3 border-y border-rule">
        {apiPages.map((page) => (
          <div
            key={page}
            className="grid gap-x-6 border-b border-rule py-1.5 last:border-b-0 tablet:grid-cols-[14rem_minmax(0,1fr)]"
          >
            <dt>
              {page.includes("[") ? (
                t(names[page])
              ) : (
                <Link href={page} prefetch={false} className="text-action">
                  {t(names[page])}
                </Link>
              )}
            </dt>
            <dd className="flex flex-wrap gap-x-4 font-mono text-caption">
              {shown
                .filter(({ pages }) => pages.includes(page))
                .map((endpoint) => (
                  <Link
                    key={endpoint.name}
                    href={`/docs/${endpoint.tag}#${endpointAnchor(endpoint)}`}
                    prefetch={false}
                    className="text-action break-words"
                  >
                    {endpoint.method === "GET" ? "" : `${endpoint.method} `}
                    {endpoint.address.replace("/api/v1", "")}
                  </Link>
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
