import { getDatabase } from "@/db/client";
import { env } from "@/lib/env";
import { listRevisions } from "@/lib/queries/list-revisions";
import { RevisionTable } from "./revision-table";

const REVISIONS_SHOWN = 100;

/** Streams in after the rest of the page: it compares every stored vintage with the one before. */
export async function RevisionSection({ asOf }: { asOf: string | undefined }) {
  const page = await listRevisions(await getDatabase(), {
    limit: REVISIONS_SHOWN,
    offset: 0,
    asOf,
    isPublicInstance: env.JOULE_PUBLIC,
  });
  return <RevisionTable page={page} />;
}
