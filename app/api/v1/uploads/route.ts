import { getDatabase } from "@/db/client";
import { lookAtUpload, storeUpload } from "@/lib/commands/store-upload";
import { uploadMapping, uploadPage, type UploadMapping } from "@/lib/contracts/upload";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors/app-error";
import { requestSharedEvaluation } from "@/lib/jobs/request-shared-evaluation";
import { listUploads } from "@/lib/queries/list-uploads";
import { readUpload, unusable } from "../../_http/read-upload";
import { respond, respondToRead } from "../../_http/respond";
import { requireSameOrigin } from "../../_http/same-origin";

/** A page of stored files, the newest first. File names are private to this instance: a public one lists none. */
export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    const page = uploadPage.parse(Object.fromEntries(new URL(request.url).searchParams), {
      reportInput: true,
    });
    return env.JOULE_PUBLIC ? { uploads: [], nextBefore: null } : listUploads(await getDatabase(), page);
  });
}

/** A form with `file`, `mapping` (JSON) and, to store nothing, `preview` = 1. */
export function POST(request: Request): Promise<Response> {
  return respond(request, async () => {
    requireSameOrigin(request);
    const { form, upload } = await readUpload(request);
    const mapping = readMapping(form.get("mapping"));
    if (form.get("preview") === "1") return lookAtUpload(upload, mapping);
    if (mapping === null) throw unusable("mapping", null, "how the columns are read, as JSON");
    const stored = await storeUpload(await getDatabase(), upload, mapping);
    await requestSharedEvaluation();
    return stored;
  });
}

function readMapping(text: FormDataEntryValue | null): UploadMapping | null {
  if (text === null || text === "") return null;
  if (typeof text !== "string") throw unusable("mapping", null, "JSON text");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new AppError("MALFORMED_BODY", "mapping is no JSON.", { cause });
  }
  return uploadMapping.parse(value, { reportInput: true });
}
