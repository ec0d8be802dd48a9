import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { listEndpoints } from "@/lib/contracts/api/api-registry";
import { apiTags, type ApiTag } from "@/lib/contracts/api/endpoint";
import { DocsEndpointTable } from "../_components/docs-endpoint-table";
import { EndpointReference } from "../_components/endpoint-reference";
import { TypeReference } from "../_components/type-reference";

type TagPageProps = { params: Promise<{ tag: string }> };

export async function generateMetadata({ params }: TagPageProps): Promise<Metadata> {
  const t = await getTranslations("apiDocs");
  const tag = tagOf((await params).tag);
  return { title: tag === null ? t("title") : `${t("title")}: ${t(`tag.${tag}`)}` };
}

/** Everything a program needs of one subject: parameters, bodies, answers, examples, and the types they name. */
export default async function TagPage({ params }: TagPageProps) {
  const tag = tagOf((await params).tag);
  if (tag === null) notFound();
  const t = await getTranslations("apiDocs");
  const isEnglish = (await getLocale()) === "en";
  const endpoints = listEndpoints().filter((endpoint) => endpoint.tag === tag);
  return (
    <div className="flex flex-col gap-y-8">
      <header>
        <p className="text-caption">
          <Link href="/docs" prefetch={false} className="text-action">
            {t("title")}: {t("all")}
          </Link>
        </p>
        <h1 className="mt-1 text-headline font-semibold">{t(`tag.${tag}`)}</h1>
        {!isEnglish && <p className="mt-1 text-caption text-muted">{t("englishNote")}</p>}
      </header>
      <DocsEndpointTable label={t(`tag.${tag}`)} endpoints={endpoints} />
      {endpoints.map((endpoint) => (
        <EndpointReference key={endpoint.name} endpoint={endpoint} />
      ))}
      <TypeReference endpoints={endpoints} />
    </div>
  );
}

function tagOf(text: string): ApiTag | null {
  return apiTags.find((tag) => tag === text) ?? null;
}
