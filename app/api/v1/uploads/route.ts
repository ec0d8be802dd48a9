import { getDatabase } from "@/db/client";
import { lookAtUpload, storeUpload } from "@/lib/commands/store-upload";
import { uploadMapping, type UploadMapping } from "@/lib/contracts/upload";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors/app-error";
import { requestSharedEvaluation } from "@/lib/jobs/request-shared-evaluation";
import { listUploads } from "@/lib/queries/list-uploads";
import { respond } from "../../_http/respond";
import { requireSameOrigin } from "../../_http/same-origin";

const MAX_FILE_BYTES = 20 * 1024 * 1024;
const MAX_BODY_BYTES = MAX_FILE_BYTES + 64 * 1024; // the form around the file

/** File names are private to this instance: a public one lists none. */
export function GET(): Promise<Response> {
  return respond(async () => ({ uploads: env.JOULE_PUBLIC ? [] : await listUploads(await getDatabase()) }));
}

/** A form with `file`, `mapping` (JSON) and, to store nothing, `preview` = 1. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    requireSameOrigin(request);
    const form = await boundedForm(request);
    const file = form.get("file");
    if (!(file instanceof File)) throw unusable("file", null, "a CSV or XLSX file");
    if (file.size > MAX_FILE_BYTES) throw tooLarge(file.size);
    const upload = { bytes: new Uint8Array(await file.arrayBuffer()), fileName: plainName(file.name) };
    const mapping = readMapping(form.get("mapping"));
    if (form.get("preview") === "1") return lookAtUpload(upload, mapping);
    if (mapping === null) throw unusable("mapping", null, "how the columns are read, as JSON");
    const stored = await storeUpload(await getDatabase(), upload, mapping);
    await requestSharedEvaluation();
    return stored;
  });
}

async function boundedForm(request: Request): Promise<FormData> {
  const declared = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(declared <= MAX_BODY_BYTES)) throw tooLarge(declared);
  try {
    return await request.formData();
  } catch (cause) {
    throw new AppError("MALFORMED_BODY", "The body is no multipart form.", { cause });
  }
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

/** The name alone: a path, or what would end one, is none of our business. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  return last.replaceAll(/[^\p{L}\p{N}._ -]/gu, "_").slice(0, 120) || "upload";
}

function tooLarge(size: number): AppError {
  return unusable(
    "file",
    Number.isNaN(size) ? null : size,
    `at most ${MAX_FILE_BYTES} bytes, with a Content-Length`,
  );
}

function unusable(field: string, value: unknown, allowed: string): AppError {
  return new AppError("INVALID_INPUT", `${field} cannot be used; allowed: ${allowed}.`, {
    fields: [{ field, value, allowed }],
  });
}
