import type { z } from "zod";
import { listEndpoints, namedSchemas } from "./api-registry";
import { jsonSchemasOf } from "./json-schema-of";
import { schemaKey } from "./open-api-operation";
import { problemDetails } from "./problem-details";

type JsonSchemas = Readonly<Record<string, z.core.JSONSchema.BaseSchema>>;

// Half a second of work, and nothing of it changes while the program runs.
let made: { contents: JsonSchemas; components: JsonSchemas } | undefined;

/** JSON Schemas of every body by `schemaKey`, and of the named schemas they refer to. */
export function registrySchemas(): { contents: JsonSchemas; components: JsonSchemas } {
  return (made ??= makeSchemas());
}

function makeSchemas() {
  const endpoints = listEndpoints();
  const answered = endpoints.flatMap(({ name, answers }) =>
    Object.entries(answers).flatMap(([status, content]) =>
      Object.entries(content).map(([type, schema]) => [schemaKey(name, status, type), schema] as const),
    ),
  );
  const sent = endpoints.flatMap(({ name, body = {} }) =>
    Object.entries(body).map(([type, schema]) => [schemaKey(name, "body", type), schema] as const),
  );
  const problem = [["problem", problemDetails]] as const;
  const answers = jsonSchemasOf(Object.fromEntries([...answered, ...problem]), namedSchemas, "output");
  const bodies = jsonSchemasOf(Object.fromEntries(sent), namedSchemas, "input");
  return {
    contents: { ...answers.schemas, ...bodies.schemas },
    components: { ...answers.components, ...bodies.components },
  };
}
