import type { z } from "zod";

export const apiTags = [
  "service",
  "energy",
  "unit-cost",
  "capacity",
  "scenarios",
  "companies",
  "chain",
  "realised",
  "track-record",
  "alerts",
  "reports",
  "charts",
  "data",
] as const;

export type ApiTag = (typeof apiTags)[number];

/** Pages whose figures an endpoint may give. */
export const apiPages = [
  "/",
  "/cost",
  "/capacity",
  "/energy",
  "/chain",
  "/companies",
  "/companies/[ticker]",
  "/realised",
  "/realised/track-record",
  "/realised/alerts",
  "/scenarios",
  "/reports",
  "/data",
  "/charts",
] as const;

export type ApiPage = (typeof apiPages)[number];

export const apiMethods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

export type ApiMethod = (typeof apiMethods)[number];

/** `GET /api/v1/series/{id}`: braces where the handler's folder has brackets. */
export type EndpointName = `${ApiMethod} /api/v1/${string}`;

type Words = { en: string; es: string };

/** By media type. What a file holds that is no JSON is text (`z.string()`) or bytes (`z.file()`). */
export type MediaContent = Readonly<Record<string, z.ZodType>>;

type ExampleText = Readonly<Record<string, string | number | boolean>>;

/** A request that can be sent as it stands to an instance with the bundled data; see `needs` for `{id}`. */
export type EndpointExample = {
  path?: ExampleText;
  query?: ExampleText;
  /** Sent as JSON. */
  body?: object;
  /** Sent as a form; `@name` is the file of that name in `files`. */
  form?: Readonly<Record<string, string>>;
  files?: Readonly<Record<string, string>>;
};

/** A request that is refused with 422, and the field the refusal names. */
export type RefusedExample = EndpointExample & { field: string };

/** Parameters whose names share a prefix, such as `o.waccFraction`: `values` tells each name's value. */
export type QueryGroup = {
  prefix: string;
  /** What stands after the prefix, e.g. parameter. */
  placeholder: string;
  description: string;
  values: z.ZodObject | z.ZodRecord;
};

/**
 * What a reader of the API is told of one method of one path, and what its handler is held to by endpoint-registry.test.ts.
 * `read` and `compute` change nothing: their examples are run by the tests and may be tried from the documentation.
 */
export type Endpoint = {
  tag: ApiTag;
  effect: "read" | "compute" | "change";
  summary: Words;
  /** What the summary and the schemas cannot tell. Markdown. */
  description?: string;
  /** Those that show its figures. */
  pages: readonly ApiPage[];
  path?: z.ZodObject;
  /** Parameters as an address states them. */
  query?: z.ZodObject;
  queryGroups?: readonly QueryGroup[];
  body?: MediaContent;
  /** By status. Empty content: an answer without a body. */
  answers: Readonly<Record<number, MediaContent>>;
  /** Statuses of problem documents beside those every endpoint may answer with; see common-answers.ts. */
  problems?: readonly (400 | 403 | 404 | 409 | 422 | 451 | 502 | 503 | 507)[];
  /** Where examples name something that no fresh instance has: what makes it, by its first example. `{id}` is a field of its answer. */
  needs?: EndpointName;
  examples: readonly [EndpointExample, ...EndpointExample[]];
  refused?: readonly RefusedExample[];
};

/**
 * Endpoints of one area. To add one: write its entry in the area's file, name schemas that deserve a component of their own
 * in the area's `…Schemas`, and run app/api/v1/endpoint-registry.test.ts, which tells what the handler does otherwise.
 */
export type Endpoints = Readonly<Record<EndpointName, Endpoint>>;
