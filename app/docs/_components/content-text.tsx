import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import type { EndpointName, MediaContent } from "@/lib/contracts/api/endpoint";
import { schemaKey } from "@/lib/contracts/api/open-api-operation";
import { registrySchemas } from "@/lib/contracts/api/registry-schemas";
import { schemaText } from "@/lib/contracts/api/schema-text";
import { CodeFigure } from "./code-figure";

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What a body holds, by media type. */
export async function ContentText({
  title,
  name,
  place,
  content,
}: {
  title: string;
  name: EndpointName;
  place: string;
  content: MediaContent;
}) {
  const t = await getTranslations("apiDocs");
  const { contents } = registrySchemas();
  return Object.keys(content).map((type) => {
    const caption = `${title}: ${type}`;
    const schema = contents[schemaKey(name, place, type)];
    const isStructured = type === "application/json" || type === "multipart/form-data";
    return isStructured && schema !== undefined ? (
      <CodeFigure
        key={type}
        caption={`${caption} ${nameOf(schema)}`}
        of={name}
        text={schemaText(resolved(schema))}
      />
    ) : (
      <p key={type} className="text-caption">
        <span className="font-semibold">{caption}</span> {t("file")}
      </p>
    );
  });
}

/** Of a named type its own fields, where the body is that type and no more. */
function resolved(schema: JsonSchema): JsonSchema {
  return registrySchemas().components[nameOf(schema)] ?? schema;
}

function nameOf({ $ref }: JsonSchema): string {
  return $ref?.split("/").at(-1) ?? "";
}
