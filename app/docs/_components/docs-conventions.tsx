import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { API_VERSION } from "@/lib/contracts/api/open-api-document";
import { CodeFigure } from "./code-figure";
import { InlineCode } from "./inline-code";
import { docsOrigin } from "./docs-origin";

const topics = [
  "base",
  "evidence",
  "asOf",
  "page",
  "errors",
  "limits",
  "conditional",
  "cors",
  "version",
  "licence",
] as const;

const REFUSAL = `{
  "type": "about:blank",
  "title": "Invalid input",
  "status": 422,
  "detail": "The request has fields that cannot be used.",
  "errors": [
    { "field": "limit", "value": 0, "allowed": "1 to 500" }
  ]
}`;

const inlineCode = (chunks: ReactNode) => <InlineCode>{chunks}</InlineCode>;

/** What holds for every endpoint, once. */
export async function DocsConventions() {
  const t = await getTranslations("apiDocs");
  const origin = await docsOrigin();
  const series = `${origin}/api/v1/series/eia:US-VA:retail-industrial?asOf=2026-06-30`;
  return (
    <section id="conventions" aria-labelledby="conventions-title">
      <h2 id="conventions-title" className="text-finding font-semibold">
        {t("conventions")}
      </h2>
      <div className="mt-3 grid gap-x-10 gap-y-6 desk:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <dl className="flex flex-col gap-y-4">
          {topics.map((topic) => (
            <div key={topic} className="grid gap-x-6 gap-y-1 tablet:grid-cols-[10rem_minmax(0,1fr)]">
              <dt className="font-semibold">{t(`${topic}.title`)}</dt>
              <dd className="max-w-prose">
                {t.rich(`${topic}.text`, {
                  code: inlineCode,
                  version: API_VERSION,
                })}
              </dd>
            </div>
          ))}
        </dl>
        <div className="flex min-w-0 flex-col gap-y-6">
          <CodeFigure caption={t("first")} of={t("title")} text={`curl -sS '${series}'`} />
          <CodeFigure caption={t("refusalExample")} of={t("title")} text={REFUSAL} />
        </div>
      </div>
    </section>
  );
}
