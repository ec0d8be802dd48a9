/**
 * Headers and answers that every endpoint shares and no handler writes itself: compression of repeated reads, limits and
 * access from other sites are the work of the server in front of the handlers.
 */
export const commonHeaders = {
  ETag: {
    description:
      "Strong, of the bytes of the answer. Send it back as `If-None-Match`: 304 says that they are the same. An answer that states the moment it was made, such as a chart's numbers or a table as CSV, has another each time.",
    schema: { type: "string" },
    example: '"Bx0k7vQm2oZ6cWw1yq0hH8r4nT5uJ3sPfLdE9aKiCgM"',
  },
  "RateLimit-Limit": {
    description:
      "Points a client may spend in a minute: a read costs 1, a computation or change 10, a report 20.",
    schema: { type: "integer", minimum: 1 },
    example: 1200,
  },
  "RateLimit-Remaining": {
    description: "Points left of them.",
    schema: { type: "integer", minimum: 0 },
    example: 1199,
  },
  "RateLimit-Reset": {
    description: "Seconds until all of them are back.",
    schema: { type: "integer", minimum: 1 },
    example: 60,
  },
  "RateLimit-Policy": {
    description: "The limit and its window in seconds.",
    schema: { type: "string" },
    example: "1200;w=60",
  },
  "Retry-After": {
    description: "Seconds after which the same request may be sent again.",
    schema: { type: "integer", minimum: 0 },
    example: 5,
  },
  "Access-Control-Allow-Origin": {
    description:
      "Pages that may read the answer: of any site on a public instance, else of the sites its operator names. Changes are for the instance's own pages and for programs.",
    schema: { type: "string" },
    example: "*",
  },
} as const;

export type CommonHeader = keyof typeof commonHeaders;

/** Of every answer where the instance sets a limit; reads have an ETag too and may be asked from other sites. */
export const headersOfAll: readonly CommonHeader[] = [
  "RateLimit-Limit",
  "RateLimit-Remaining",
  "RateLimit-Reset",
  "RateLimit-Policy",
];
export const headersOfReads: readonly CommonHeader[] = ["ETag", "Access-Control-Allow-Origin"];

/** Refusals by status, in words; those in `problemsOfAll` can come from any endpoint. */
export const problemTexts = {
  400: "The body is not what its media type says, such as broken JSON.",
  403: "Not for this caller: the instance is public and does not change, a page of another site sent it, or it came by a name that is not the instance's.",
  404: "There is nothing under this path, or a name in the request is unknown.",
  409: "Someone else changed it meanwhile, or its state does not allow this.",
  422: "A field cannot be used, or a parameter has a name that means nothing. `errors` names each with its value and what would be allowed.",
  429: "More requests than the limit allows. `Retry-After` tells when to come back.",
  451: "The licence of the data does not let this instance pass them on.",
  500: "A fault of the server; the reason is in its log.",
  502: "The publisher of a source could not be reached.",
  503: "Busy or without its database. `Retry-After` tells when to come back.",
  507: "The disk of the server is full. Nothing was stored.",
} as const;

export type ProblemStatus = keyof typeof problemTexts;

export const problemsOfAll: readonly ProblemStatus[] = [403, 422, 429, 500, 503];

export const statusesThatWait: readonly ProblemStatus[] = [429, 503];
