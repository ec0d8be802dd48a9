import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import type { ListedEndpoint } from "@/lib/contracts/api/api-registry";
import { schemaKey } from "@/lib/contracts/api/open-api-operation";
import { registrySchemas } from "@/lib/contracts/api/registry-schemas";
import { schemaText } from "@/lib/contracts/api/schema-text";
import { CodeFigure } from "./code-figure";

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The named types that some endpoints' bodies refer to, themselves or through another. */
export async function TypeReference({ endpoints }: { endpoints: readonly ListedEndpoint[] }) {
  const t = await getTranslations("apiDocs");
  const types = typesOf(endpoints);
  if (types.length === 0) return null;
  return (
    <section id="types" aria-labelledby="types-title" className="border-t border-ink pt-4">
      <h2 id="types-title" className="text-finding font-semibold">
        {t("types")}
      </h2>
      <p className="mt-1 max-w-prose text-muted">{t("typesLead")}</p>
      <div className="mt-3 grid gap-x-10 gap-y-4 desk:grid-cols-2">
        {types.map(([name, text]) => (
          <CodeFigure key={name} caption={name} of={t("types")} text={text} />
        ))}
      </div>
    </section>
  );
}

function typesOf(endpoints: readonly ListedEndpoint[]): [name: string, text: string][] {
  const { contents, components } = registrySchemas();
  const found = new Map<string, string>();
  const look = (schema: unknown, isExpanded: boolean) => {
    const references = JSON.stringify(schema ?? {}).matchAll(/"#\/components\/schemas\/([^"]+)"/g);
    for (const [, name = ""] of references) {
      const component = components[name];
      if (component === undefined || found.has(name)) continue;
      if (!isExpanded) found.set(name, schemaText(component));
      look(component, false);
    }
  };
  // A body that is one named type is written out where it stands.
  const lookInBody = (schema: JsonSchema | undefined) => look(schema, schema?.$ref !== undefined);
  for (const { name, answers, body = {} } of endpoints) {
    for (const type of Object.keys(body)) lookInBody(contents[schemaKey(name, "body", type)]);
    for (const [status, content] of Object.entries(answers))
      for (const type of Object.keys(content)) lookInBody(contents[schemaKey(name, status, type)]);
  }
  return [...found];
}
