import { getLocale, getTranslations } from "next-intl/server";
import { problemsOfAll } from "@/lib/contracts/api/common-answers";
import { addressOf, curlOf } from "@/lib/contracts/api/curl-of";
import { listEndpoints, type ListedEndpoint } from "@/lib/contracts/api/api-registry";
import { CodeFigure } from "./code-figure";
import { ContentText } from "./content-text";
import { docsOrigin } from "./docs-origin";
import { endpointAnchor } from "./endpoint-anchor";
import { MarkedText } from "./marked-text";
import { ParameterTable } from "./parameter-table";

/** One endpoint: what it takes, what it answers, and requests that can be sent as they stand. */
export async function EndpointReference({ endpoint }: { endpoint: ListedEndpoint }) {
  const t = await getTranslations("apiDocs");
  const locale = await getLocale();
  const origin = await docsOrigin();
  const { name, method, address, summary, description, effect, body, answers, examples } = endpoint;
  const problems = [...new Set([...(endpoint.problems ?? []), ...problemsOfAll])].toSorted((a, b) => a - b);
  const needed = listEndpoints().find((other) => other.name === endpoint.needs);
  const anchor = endpointAnchor(endpoint);
  return (
    <section
      id={anchor}
      aria-labelledby={`${anchor}-title`}
      className="grid gap-x-10 gap-y-4 border-t border-rule pt-4 desk:grid-cols-2"
    >
      <div className="flex min-w-0 flex-col gap-y-3">
        <div>
          <h2 id={`${anchor}-title`} className="text-finding font-semibold">
            {summary[locale]}
          </h2>
          <p className="mt-1 font-mono break-words">
            <span className="text-muted">{method}</span> {address}
          </p>
          <p className="text-caption text-muted">{t(`effect.${effect}`)}</p>
        </div>
        {description !== undefined && (
          <p lang="en" className="max-w-prose">
            <MarkedText text={description} />
          </p>
        )}
        <ParameterTable endpoint={endpoint} />
        {body !== undefined && <ContentText title={t("body")} name={name} place="body" content={body} />}
        <p className="text-caption text-muted">
          {t("problems")}: {problems.join(", ")}
        </p>
      </div>
      <div className="flex min-w-0 flex-col gap-y-3">
        {needed !== undefined && (
          <p className="text-caption">
            {t("needs")}{" "}
            <a href={`/docs/${needed.tag}#${endpointAnchor(needed)}`} className="text-action font-mono">
              {needed.name.replace("/api/v1", "")}
            </a>
          </p>
        )}
        {examples.map((example, index) => {
          const isOpen = method === "GET" && endpoint.needs === undefined;
          const text = curlOf(endpoint, example, origin);
          return (
            <CodeFigure
              key={text}
              caption={examples.length === 1 ? t("example") : `${t("example")} ${index + 1}`}
              of={name}
              text={text}
              aside={
                isOpen && (
                  <a href={addressOf(address, example)} className="text-action">
                    {t("tryIt")}
                  </a>
                )
              }
            />
          );
        })}
        {Object.entries(answers).map(([status, content]) => (
          <ContentText
            key={status}
            title={`${t("answer")} ${status}`}
            name={name}
            place={status}
            content={content}
          />
        ))}
      </div>
    </section>
  );
}
