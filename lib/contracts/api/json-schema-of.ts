import { z } from "zod";

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Where the OpenAPI document keeps what it names. */
const COMPONENTS = "#/components/schemas/";

/** Of requests: a schema both sent and answered reads otherwise, since what has a default may be left out. */
const SENT = "Input";

/**
 * JSON Schema 2020-12 of schemas, each under its key, and of the named ones among or within them, which the others refer to.
 * What an object does not name it may not have.
 */
export function jsonSchemasOf(
  schemas: Readonly<Record<string, z.ZodType>>,
  named: Readonly<Record<string, z.ZodType>>,
  io: "input" | "output",
): { schemas: Record<string, JsonSchema>; components: Record<string, JsonSchema> } {
  const registry = z.registry<{ id: string }>();
  const componentName = (name: string) => (io === "input" ? `${name}${SENT}` : name);
  for (const [name, schema] of Object.entries(named)) registry.add(schema, { id: componentName(name) });
  for (const [key, schema] of Object.entries(schemas)) {
    if (!registry.has(schema)) registry.add(schema, { id: key });
  }
  const { schemas: all } = z.toJSONSchema(registry, {
    io,
    uri: (id) => `${COMPONENTS}${id}`,
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => mend(zodSchema, jsonSchema),
  });
  const plain = Object.fromEntries(
    Object.entries(all).map(([id, { $schema: _schema, $id: _id, ...schema }]) => [
      id,
      withoutRecursion(schema),
    ]),
  );
  const names = new Set(Object.keys(named).map(componentName));
  const references = Object.fromEntries(
    Object.entries(schemas).map(([key, schema]) => {
      const id = registry.get(schema)?.id ?? key;
      return [key, names.has(id) ? { $ref: `${COMPONENTS}${id}` } : (plain[id] ?? {})];
    }),
  );
  const components = Object.fromEntries(
    Object.keys(named).flatMap((name) => {
      const schema = plain[componentName(name)];
      return schema === undefined ? [] : [[componentName(name), schema]];
    }),
  );
  return { schemas: references, components: onlyUsed(components, references) };
}

/** One parameter of an address, where every value arrives as text: of a number read from it, the number. */
export function parameterSchemaOf(schema: z.ZodType): JsonSchema {
  const convert = (io: "input" | "output"): JsonSchema => {
    const { $schema: _schema, ...plain } = z.toJSONSchema(schema, {
      io,
      unrepresentable: "any",
      override: ({ zodSchema, jsonSchema }) => mend(zodSchema, jsonSchema),
    });
    return plain;
  };
  const [stated, read] = [convert("input"), convert("output")];
  return stated.type === "string" && (read.type === "integer" || read.type === "number") ? read : stated;
}

/** What zod writes of a schema and JSON cannot keep, or a reader would trip over. */
function mend(zodSchema: z.core.$ZodTypes, jsonSchema: JsonSchema): void {
  // Bounds that every double has tell nothing.
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  // An instant's pattern says less than its format, at forty times the length.
  if (jsonSchema.format !== undefined && zodSchema instanceof z.core.$ZodString) delete jsonSchema.pattern;
}

/** Any JSON value, which zod writes as a schema that contains itself. */
function withoutRecursion(schema: JsonSchema): JsonSchema {
  return JSON.parse(
    JSON.stringify(schema, (_, value: unknown) =>
      isObject(value) && typeof value["$ref"] === "string" && value["$ref"].includes("__shared") ? {} : value,
    ),
  ) as JsonSchema;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** Components that a schema refers to, itself or through another. */
function onlyUsed(
  components: Readonly<Record<string, JsonSchema>>,
  roots: Readonly<Record<string, JsonSchema>>,
): Record<string, JsonSchema> {
  const used: Record<string, JsonSchema> = {};
  const look = (value: unknown) => {
    for (const [, name] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      const component = name === undefined ? undefined : components[name];
      if (name === undefined || component === undefined || name in used) continue;
      used[name] = component;
      look(component);
    }
  };
  look(roots);
  return used;
}
