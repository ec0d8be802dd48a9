import type { z } from "zod";
import type { ListedEndpoint } from "./api-registry";
import {
  headersOfAll,
  headersOfReads,
  problemsOfAll,
  problemTexts,
  statusesThatWait,
  type CommonHeader,
  type ProblemStatus,
} from "./common-answers";
import type { EndpointName, QueryGroup } from "./endpoint";
import { parameterSchemaOf } from "./json-schema-of";

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Under what the schema of one content of an endpoint is found among all. */
export function schemaKey(name: EndpointName, status: string, mediaType: string): string {
  return `${name} ${status} ${mediaType}`;
}

/** One method of one path, as OpenAPI writes it. */
export function operationOf(endpoint: ListedEndpoint, schemas: Readonly<Record<string, JsonSchema>>) {
  const { name, tag, summary, description, effect, body, answers, pages } = endpoint;
  const problems = [...new Set([...(endpoint.problems ?? []), ...problemsOfAll])].toSorted((a, b) => a - b);
  // A stream of events is never the same twice.
  const isRead =
    endpoint.method === "GET" && !Object.values(answers).some((content) => "text/event-stream" in content);
  return {
    operationId: operationId(endpoint),
    tags: [tag],
    summary: summary.en,
    ...(description === undefined ? {} : { description }),
    parameters: parametersOf(endpoint),
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: bodyContent(endpoint, schemas) } }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, content]) => [
          status,
          {
            description: summary.en,
            headers: headersOf(isRead ? [...headersOfAll, ...headersOfReads] : headersOfAll),
            content: Object.fromEntries(
              Object.keys(content).map((type) => [type, { schema: schemas[schemaKey(name, status, type)] }]),
            ),
          },
        ]),
      ),
      ...(isRead ? { 304: { description: "Unchanged since the ETag sent." } } : {}),
      ...Object.fromEntries(
        problems.map((status) => [status, { $ref: `#/components/responses/${problemName(status)}` }]),
      ),
    },
    "x-effect": effect,
    "x-pages": pages,
  };
}

/** `getSeriesByIdHistory` of `GET /api/v1/series/{id}/history`. */
function operationId({ method, address }: ListedEndpoint): string {
  const words = address
    .replace(/^\/api\/v1\//, "")
    .replaceAll(/\{(\w+)\}/g, "by-$1")
    .split(/[^A-Za-z0-9]+/)
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`);
  return `${method.toLowerCase()}${words.join("")}`;
}

function parametersOf({ path, query, queryGroups = [], examples }: ListedEndpoint) {
  const exampleOf = (place: "path" | "query", field: string) => {
    const value = examples.map((example) => example[place]?.[field]).find((given) => given !== undefined);
    return value === undefined ? {} : { example: value };
  };
  return [
    ...Object.entries<z.ZodType>(path?.shape ?? {}).map(([field, schema]) => ({
      name: field,
      in: "path",
      required: true,
      ...described(schema),
      schema: parameterSchemaOf(schema),
      ...exampleOf("path", field),
    })),
    ...Object.entries<z.ZodType>(query?.shape ?? {}).map(([field, schema]) => ({
      name: field,
      in: "query",
      required: !schema.safeParse(undefined).success,
      ...described(schema),
      schema: parameterSchemaOf(schema),
      ...exampleOf("query", field),
    })),
    ...queryGroups.map(groupParameter),
  ];
}

/** Names that share a prefix, as the fields of one object that an address states one by one. */
function groupParameter({ prefix, placeholder, description, values }: QueryGroup) {
  const { properties, additionalProperties } = parameterSchemaOf(values);
  const named = Object.entries(properties ?? {}).map(
    ([field, schema]) => [`${prefix}${field}`, schema] as const,
  );
  return {
    name: `${prefix}{${placeholder}}`,
    in: "query",
    required: false,
    description,
    style: "form",
    explode: true,
    schema: {
      type: "object",
      ...(properties === undefined
        ? { patternProperties: { [`^${prefix.replaceAll(".", "\\.")}.+$`]: additionalProperties ?? {} } }
        : { properties: Object.fromEntries(named) }),
      additionalProperties: false,
    },
  };
}

function bodyContent(
  { name, body = {}, examples }: ListedEndpoint,
  schemas: Readonly<Record<string, JsonSchema>>,
) {
  return Object.fromEntries(
    Object.keys(body).map((type) => [
      type,
      {
        schema: schemas[schemaKey(name, "body", type)],
        ...(type === "application/json"
          ? {
              examples: Object.fromEntries(
                examples.flatMap(({ body: value }, index) =>
                  value === undefined ? [] : [[`example${index + 1}`, { value }]],
                ),
              ),
            }
          : {}),
      },
    ]),
  );
}

/** Refusals by status, named so that each stands in the document once. */
export function problemAnswers() {
  const statuses = Object.keys(problemTexts).map(Number) as ProblemStatus[];
  return Object.fromEntries(
    statuses.map((status) => [
      problemName(status),
      {
        description: problemTexts[status],
        headers: headersOf(
          statusesThatWait.includes(status) ? [...headersOfAll, "Retry-After"] : headersOfAll,
        ),
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    ]),
  );
}

function problemName(status: ProblemStatus): string {
  return `Problem${status}`;
}

function headersOf(names: readonly CommonHeader[]) {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

function described(schema: z.ZodType): { description?: string } {
  return schema.description === undefined ? {} : { description: schema.description };
}
