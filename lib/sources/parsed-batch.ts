export type RejectedRow = { reason: string; raw: unknown };

/** What a parser understood of one payload. Rejected rows keep their raw text; none is dropped. */
export type ParsedBatch<Row> = {
  rows: Row[];
  rejected: RejectedRow[];
  /** What the publisher says in place of rows: "no matching data" is an answer, neither an outage nor a zero. */
  emptyReason?: string;
};
