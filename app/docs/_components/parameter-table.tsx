import { useTranslations } from "next-intl";
import type { z } from "zod";
import type { ListedEndpoint } from "@/lib/contracts/api/api-registry";
import { parameterSchemaOf } from "@/lib/contracts/api/json-schema-of";
import { schemaText } from "@/lib/contracts/api/schema-text";
import { MarkedText } from "./marked-text";

/** Parameters of path and query, each with its type, range and default. */
export function ParameterTable({ endpoint }: { endpoint: ListedEndpoint }) {
  const t = useTranslations("apiDocs");
  const { path, query, queryGroups = [] } = endpoint;
  const rows = [
    ...Object.entries<z.ZodType>(path?.shape ?? {}).map(([name, schema]) => ({
      ...described(schema),
      name,
      place: t("parameter.path"),
      isRequired: true,
    })),
    ...Object.entries<z.ZodType>(query?.shape ?? {}).map(([name, schema]) => ({
      ...described(schema),
      name,
      place: t("parameter.query"),
      isRequired: !schema.safeParse(undefined).success,
    })),
    ...queryGroups.map(({ prefix, placeholder, description }) => ({
      name: `${prefix}{${placeholder}}`,
      place: t("parameter.query"),
      type: "",
      meaning: description,
      preset: undefined,
      isRequired: false,
    })),
  ];
  if (rows.length === 0) return null;
  return (
    <div
      role="region"
      aria-label={`${t("parameters")}: ${endpoint.name}`}
      tabIndex={0}
      className="overflow-x-auto"
    >
      <table className="w-full border-collapse border-y border-rule">
        <caption className="sr-only">{t("parameters")}</caption>
        <thead>
          <tr className="text-caption text-muted">
            {(["name", "place", "type"] as const).map((column) => (
              <th key={column} scope="col" className="py-1 pe-4 text-start font-semibold">
                {t(`parameter.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody lang="en">
          {rows.map(({ name, place, type, meaning, preset, isRequired }) => (
            <tr key={name} className="border-t border-rule align-top">
              <th scope="row" className="py-1 pe-4 text-start font-mono text-caption font-normal">
                {name}
              </th>
              <td className="py-1 pe-4 text-caption text-muted">{place}</td>
              <td className="py-1 text-caption">
                <span className="font-mono break-words">{type}</span>
                {isRequired && <strong> {t("parameter.required")}</strong>}
                {preset !== undefined && (
                  <span className="text-muted"> {t("parameter.default", { value: preset })}</span>
                )}
                {meaning !== undefined && (
                  <span className="block max-w-prose">
                    <MarkedText text={meaning} />
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function described(schema: z.ZodType) {
  const json = parameterSchemaOf(schema);
  return {
    type: schemaText(json),
    meaning: json.description,
    preset: json.default === undefined ? undefined : JSON.stringify(json.default),
  };
}
