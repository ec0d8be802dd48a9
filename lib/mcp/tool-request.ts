import { z } from "zod";
import { AppError } from "@/lib/errors/app-error";
import type { ListedEndpoint } from "@/lib/contracts/api/api-registry";
import { parameterSchemaOf } from "@/lib/contracts/api/json-schema-of";

type Arguments = Readonly<Record<string, unknown>>;

/**
 * JSON Schema of what a tool takes: the fields of path, query and JSON body side by side; a group of parameters is an object
 * by its prefix.
 */
export function toolInputSchema({ path, query, queryGroups = [], body }: ListedEndpoint) {
  const json = body?.["application/json"];
  const sent: z.core.JSONSchema.BaseSchema =
    json instanceof z.ZodObject ? z.toJSONSchema(json, { io: "input", unrepresentable: "any" }) : {};
  const stated = Object.entries<z.ZodType>({ ...path?.shape, ...query?.shape });
  return {
    type: "object" as const,
    properties: {
      ...Object.fromEntries(stated.map(([name, schema]) => [name, parameterSchemaOf(schema)])),
      ...sent.properties,
      ...Object.fromEntries(
        queryGroups.map(({ prefix, placeholder, description, values }) => [
          groupName(prefix),
          { ...parameterSchemaOf(values), required: [], description: `By ${placeholder}. ${description}` },
        ]),
      ),
    },
    required: [
      ...stated.flatMap(([name, schema]) => (schema.safeParse(undefined).success ? [] : [name])),
      ...(sent.required ?? []),
    ],
    additionalProperties: false,
  };
}

/**
 * The request of a tool's call.
 * @param baseUrl address of the instance, without a slash at its end.
 * @throws {AppError} INVALID_INPUT for what would not reach the API as stated: it refuses the rest itself.
 */
export function toolRequest(endpoint: ListedEndpoint, stated: Arguments, baseUrl: string): Request {
  const { method, address, path, query, queryGroups = [], body } = endpoint;
  const inPath = Object.keys(path?.shape ?? {});
  if (body === undefined) {
    const inQuery = [
      ...Object.keys(query?.shape ?? {}),
      ...queryGroups.map(({ prefix }) => groupName(prefix)),
    ];
    requireKnown(stated, [...inPath, ...inQuery]);
  }
  const filled = inPath.reduce(
    (text, name) => text.replace(`{${name}}`, encodeURIComponent(pathSegment(name, stated[name]))),
    address,
  );
  const url = new URL(`${baseUrl}${filled}`);
  for (const name of Object.keys(query?.shape ?? {})) setParameter(url, name, stated[name]);
  for (const { prefix } of queryGroups) {
    for (const [name, value] of Object.entries(stated[groupName(prefix)] ?? {})) {
      setParameter(url, `${prefix}${name}`, value);
    }
  }
  if (body === undefined) return new Request(url, { method });
  return new Request(url, {
    method,
    body: JSON.stringify(stated),
    headers: { "content-type": "application/json" },
  });
}

function requireKnown(stated: Arguments, allowed: readonly string[]): void {
  const unknown = Object.keys(stated).find((name) => !allowed.includes(name));
  if (unknown === undefined) return;
  const names = allowed.length === 0 ? "no argument" : allowed.join(", ");
  throw new AppError("INVALID_INPUT", `${unknown} is no argument of this tool, which takes ${names}.`);
}

/** A missing one or dots would make the address that of another endpoint. */
function pathSegment(name: string, value: unknown): string {
  const text = written(value ?? "");
  if (!/^\.{0,2}$/.test(text)) return text;
  throw new AppError(
    "INVALID_INPUT",
    `${name} must be given: ${JSON.stringify(value ?? null)} names nothing.`,
  );
}

function groupName(prefix: string): string {
  return prefix.replace(/\.$/, "");
}

function setParameter(url: URL, name: string, value: unknown): void {
  if (value !== undefined && value !== null) url.searchParams.set(name, written(value));
}

function written(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
