export type SourceCitation = {
  name: string; // publisher and series
  url?: string | undefined;
  asOf?: string | undefined; // ISO day the data speak of
  fetchedAt?: string | undefined; // ISO instant
};
