import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ListedEndpoint } from "@/lib/contracts/api/api-registry";
import { endpointAnchor } from "./endpoint-anchor";

/** Method, path and what it does; each path leads to its reference. */
export function DocsEndpointTable({
  label,
  endpoints,
}: {
  label: string;
  endpoints: readonly ListedEndpoint[];
}) {
  const t = useTranslations("apiDocs");
  const locale = useLocale();
  return (
    <table className="w-full table-fixed border-collapse border-y border-rule">
      <caption className="sr-only">{label}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t("table.path")}</th>
          <th scope="col">{t("table.summary")}</th>
        </tr>
      </thead>
      <tbody>
        {endpoints.map((endpoint) => (
          <tr
            key={endpoint.name}
            className="grid gap-x-4 border-b border-rule py-1.5 last:border-b-0 tablet:grid-cols-2"
          >
            <th scope="row" className="text-start font-mono text-caption font-normal break-words">
              <span className="inline-block w-14 text-muted">{endpoint.method}</span>
              <Link
                href={`/docs/${endpoint.tag}#${endpointAnchor(endpoint)}`}
                prefetch={false}
                className="text-action"
              >
                {endpoint.address.replace("/api/v1", "")}
              </Link>
            </th>
            <td>{endpoint.summary[locale]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
