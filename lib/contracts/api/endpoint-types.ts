import type { z } from "zod";
import type { apiRegistry } from "./api-registry";

type Registry = typeof apiRegistry;

/** `GET /api/v1/series/{id}` and every other there is. */
export type ApiName = keyof Registry;

type JsonOf<Content> = Content extends { "application/json": infer Schema extends z.ZodType }
  ? Schema
  : never;

/** Body of the answer where all goes well. */
export type ApiAnswer<Name extends ApiName> = {
  [Status in keyof Registry[Name]["answers"]]: z.output<JsonOf<Registry[Name]["answers"][Status]>>;
}[keyof Registry[Name]["answers"]];

/** An address holds text, so a number may be stated where text is read as one. */
type AddressValue<Input> = unknown extends Input
  ? string | number | boolean | undefined
  : string extends Input
    ? Input | number
    : Input;

type AddressInput<Schema> = Schema extends z.ZodObject
  ? { [Key in keyof z.input<Schema>]: AddressValue<z.input<Schema>[Key]> }
  : never;

type BodyInput<Content> = Content extends { "multipart/form-data": z.ZodType }
  ? FormData
  : z.input<JsonOf<Content>>;

/** Required unless all of it may be left out; absent where the endpoint has no such part. */
type Part<Key extends string, Value> = [Value] extends [never]
  ? { [K in Key]?: undefined }
  : Partial<Value> extends Value
    ? { [K in Key]?: Value | undefined }
    : { [K in Key]: Value };

type Field<Name extends ApiName, Key extends "path" | "query" | "body"> =
  Registry[Name] extends Record<Key, infer Value> ? Value : never;

/** What a call of the endpoint states. */
export type ApiRequest<Name extends ApiName> = Part<"path", AddressInput<Field<Name, "path">>> &
  Part<"query", AddressInput<Field<Name, "query">>> &
  Part<"body", Field<Name, "body"> extends never ? never : BodyInput<Field<Name, "body">>>;
