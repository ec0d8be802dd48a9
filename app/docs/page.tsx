import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { apiTags } from "@/lib/contracts/api/endpoint";
import { listEndpoints } from "@/lib/contracts/api/api-registry";
import { PageContents } from "../_components/shell/page-contents";
import { DocsConventions } from "./_components/docs-conventions";
import { DocsEndpointTable } from "./_components/docs-endpoint-table";
import { DocsPageTable } from "./_components/docs-page-table";

const OPEN_API = "/api/v1/openapi.json";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("apiDocs");
  return { title: t("title"), description: t("lead") };
}

export default async function DocsPage() {
  const t = await getTranslations("apiDocs");
  const endpoints = listEndpoints();
  return (
    <div className="flex flex-col gap-y-10">
      <header>
        <h1 className="text-headline font-semibold">{t("title")}</h1>
        <p className="mt-2 max-w-prose">{t("lead")}</p>
        <p className="mt-2 flex flex-wrap gap-x-5 text-caption">
          <a href={OPEN_API} className="text-action">
            {t("openApi")}
          </a>
          <span className="text-muted">{t("endpointCount", { count: String(endpoints.length) })}</span>
        </p>
        <PageContents
          label={t("contents")}
          items={[
            { anchor: "conventions", title: t("conventions") },
            { anchor: "reference", title: t("reference") },
            { anchor: "pages", title: t("pages.title") },
          ]}
        />
      </header>
      <DocsConventions />
      <section id="reference" aria-labelledby="reference-title" className="flex flex-col gap-y-6">
        <div>
          <h2 id="reference-title" className="text-finding font-semibold">
            {t("reference")}
          </h2>
          <p className="mt-1 max-w-prose text-muted">{t("referenceLead")}</p>
        </div>
        {apiTags.map((tag) => (
          <section key={tag} aria-label={t(`tag.${tag}`)}>
            <h3 className="mb-1 text-body font-semibold">
              <Link href={`/docs/${tag}`} prefetch={false} className="text-action">
                {t(`tag.${tag}`)}
              </Link>
            </h3>
            <DocsEndpointTable
              label={t(`tag.${tag}`)}
              endpoints={endpoints.filter((endpoint) => endpoint.tag === tag)}
            />
          </section>
        ))}
      </section>
      <DocsPageTable endpoints={endpoints} />
    </div>
  );
}
