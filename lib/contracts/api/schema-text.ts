import type { z } from "zod";

type JsonSchema = z.core.JSONSchema.BaseSchema;
type Definition = JsonSchema | boolean;

const INDENT = "  ";
const MOST_PATTERN = 40; // longer ones tell a reader nothing
const MOST_INLINE = 60; // characters of an object that stays on one line

/** A JSON Schema as a reader of TypeScript would write it: names of components stand for themselves. */
export function schemaText(schema: JsonSchema): string {
  return typeText(schema, "");
}

function typeText(definition: Definition | undefined, indent: string): string {
  if (definition === undefined || typeof definition === "boolean") return "any";
  const { $ref, anyOf, oneOf, allOf } = definition;
  if ($ref !== undefined) return $ref.split("/").at(-1) ?? "any";
  if (allOf?.[0] !== undefined && allOf.length === 1) return typeText(allOf[0], indent);
  const union = anyOf ?? oneOf;
  if (union !== undefined) return [...new Set(union.map((member) => typeText(member, indent)))].join(" | ");
  if (definition.const !== undefined) return JSON.stringify(definition.const);
  if (definition.enum !== undefined) return definition.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (Array.isArray(definition.type)) return definition.type.join(" | ");
  switch (definition.type) {
    case "object":
      return objectText(definition, indent);
    case "array":
      return arrayText(definition, indent);
    case "number":
    case "integer":
      return `${definition.type}${rangeText(definition)}`;
    case "string":
      return stringText(definition);
    case "boolean":
    case "null":
      return definition.type;
    case undefined:
    default:
      return "any";
  }
}

function objectText({ properties, required = [], ...rest }: JsonSchema, indent: string): string {
  const { additionalProperties, patternProperties, propertyNames } = rest;
  if (properties === undefined) {
    const value = additionalProperties ?? Object.values(patternProperties ?? {})[0];
    const key = propertyNames === undefined ? "string" : typeText(propertyNames, indent);
    return `{ [${key}]: ${typeText(value, indent)} }`;
  }
  const fields = Object.entries(properties).map(([name, field]) => ({
    text: `${name}${required.includes(name) ? "" : "?"}: ${typeText(field, indent + INDENT)}`,
    note: typeof field === "boolean" ? undefined : field.description,
  }));
  const inline = `{ ${fields.map(({ text }) => text).join(", ")} }`;
  const isShort = inline.length <= MOST_INLINE && !inline.includes("\n");
  if (isShort && fields.every(({ note }) => note === undefined)) return inline;
  const lines = fields.flatMap(({ text, note }) => [
    ...(note === undefined ? [] : [`${indent}${INDENT}// ${note}`]),
    `${indent}${INDENT}${text}`,
  ]);
  return `{\n${lines.join("\n")}\n${indent}}`;
}

function arrayText({ items, prefixItems }: JsonSchema, indent: string): string {
  if (prefixItems !== undefined)
    return `[${(prefixItems as Definition[]).map((item) => typeText(item, indent)).join(", ")}]`;
  const item = typeText(Array.isArray(items) ? items[0] : items, indent);
  return / \| /.test(item) && !item.startsWith("{") ? `(${item})[]` : `${item}[]`;
}

function stringText({ format, pattern }: JsonSchema): string {
  if (format !== undefined) return `string (${format})`;
  return pattern === undefined || pattern.length > MOST_PATTERN ? "string" : `string /${pattern}/`;
}

function rangeText({ minimum, maximum }: JsonSchema): string {
  if (minimum === undefined) return maximum === undefined ? "" : ` up to ${maximum}`;
  return maximum === undefined ? ` from ${minimum}` : ` ${minimum} to ${maximum}`;
}
