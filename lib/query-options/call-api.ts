import type { z } from "zod";
import type { ApiAnswer, ApiName, ApiRequest } from "@/lib/contracts/api/endpoint-types";

type Call<Name extends ApiName, Body> = ApiRequest<Name> & {
  /** Checks the answer: the endpoint's own schema, or one of a part of it, or of one of its shapes. */
  answer: z.ZodType<Body> & ([Extract<ApiAnswer<Name>, Body>] extends [never] ? never : unknown);
  signal?: AbortSignal | undefined;
};

/**
 * Body of an answer of this instance's API, checked. Types come from the registry of endpoints; its schemas stay on the server.
 * Throws an Error whose message is the answer's own explanation, with each field it refuses and what it allows.
 */
export async function callApi<Name extends ApiName, Body>(
  name: Name,
  { path, query, body, answer, signal }: Call<Name, Body>,
): Promise<Body> {
  const [method = "GET", address = ""] = name.split(" ");
  const response = await fetch(`${filled(address, path ?? {})}${queryText(query ?? {})}`, {
    method,
    ...sent(body),
    ...(signal === undefined ? {} : { signal }),
  });
  const told: unknown = await response.json();
  if (response.ok) return answer.parse(told);
  throw new Error(refusalText(told) ?? `HTTP ${response.status}`);
}

type Values = Readonly<Record<string, string | number | boolean | undefined>>;

function filled(address: string, path: Values): string {
  return address.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(path[name])));
}

function queryText(query: Values): string {
  const stated = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return stated.length === 0 ? "" : `?${new URLSearchParams(stated)}`;
}

function sent(body: unknown): { body?: BodyInit; headers?: Record<string, string> } {
  if (body === undefined) return {};
  if (body instanceof FormData) return { body };
  return { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
}

function refusalText(told: unknown): string | null {
  if (!isRecord(told) || typeof told["detail"] !== "string") return null;
  const errors: unknown[] = Array.isArray(told["errors"]) ? told["errors"] : [];
  const fields = errors.flatMap((error) =>
    isRecord(error) ? [`${String(error["field"])}: ${String(error["allowed"])}`] : [],
  );
  return [told["detail"], ...fields].join(" ");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
