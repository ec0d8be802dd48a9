import "server-only";
import path from "node:path";
import { env } from "@/lib/env";
import { folderArchive, type PayloadArchive } from "./payload-archive";

/** The archive beside the database: each instance keeps what it has fetched. */
export function sharedArchive(): PayloadArchive {
  return folderArchive(path.resolve(env.JOULE_DATA_DIR, "payloads"));
}
