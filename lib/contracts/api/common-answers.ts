/**
 * Headers and answers that every endpoint shares and no handler writes itself: compression of repeated reads, limits and
 * access from other sites are the work of the server in front of the handlers.
 */
export const commonHeaders = {
  ETag: {
    description:
      "Changes whenever the body would. Send it back as `If-None-Match` to be told 304 while it stands.",
    schema: { type: "string" },
    example: 'W/"5f2c0e"',
  },
  RateLimit: {
    description: "What is left of the limit, and the seconds until it is whole again.",
    schema: { type: "string" },
    example: '"read";r=598;t=60',
  },
  "RateLimit-Policy": {
    description: "The limit itself: how many requests in how many seconds.",
    schema: { type: "string" },
    example: '"read";q=600;w=60',
  },
  "Retry-After": {
    description: "Seconds after which the same request may be sent again.",
    schema: { type: "integer", minimum: 0 },
    example: 2,
  },
  "Access-Control-Allow-Origin": {
    description:
      "`*` on reads: a page of any site may ask. Changes are for this instance's own pages and for programs.",
    schema: { type: "string" },
    example: "*",
  },
} as const;

export type CommonHeader = keyof typeof commonHeaders;

/** Of every answer; reads have an ETag too and may be asked from other sites. */
export const headersOfAll: readonly CommonHeader[] = ["RateLimit", "RateLimit-Policy"];
export const headersOfReads: readonly CommonHeader[] = ["ETag", "Access-Control-Allow-Origin"];

/** Refusals by status, in words; those in `always` can come from any endpoint. */
export const problemTexts = {
  400: "The body is not what its media type says, such as broken JSON.",
  403: "The change is not for this caller: the instance is public, or a page of another site sent it.",
  404: "There is nothing under this path, or a name in the request is unknown.",
  409: "Someone else changed it meanwhile, or its state does not allow this.",
  422: "A field cannot be used. `errors` names each with its value and what would be allowed.",
  429: "More requests than the limit allows. `Retry-After` tells when to come back.",
  451: "The licence of the data does not let this instance pass them on.",
  500: "A fault of the server; the reason is in its log.",
  502: "The publisher of a source could not be reached.",
  503: "Busy or without its database. `Retry-After` tells when to come back.",
} as const;

export type ProblemStatus = keyof typeof problemTexts;

export const problemsOfAll: readonly ProblemStatus[] = [422, 429, 500, 503];

export const statusesThatWait: readonly ProblemStatus[] = [429, 503];
