import { AppError } from "@/lib/errors/app-error";

const MAX_FILE_BYTES = 20 * 1024 * 1024;
const MAX_BODY_BYTES = MAX_FILE_BYTES + 64 * 1024; // the form around the file

/**
 * The form of an upload and the file in its field `file`.
 * @throws {AppError} INVALID_INPUT without a file or for one too large, MALFORMED_BODY for another body.
 */
export async function readUpload(
  request: Request,
): Promise<{ form: FormData; upload: { bytes: Uint8Array; fileName: string } }> {
  const form = await boundedForm(request);
  const file = form.get("file");
  if (!(file instanceof File)) throw unusable("file", null, "a CSV or XLSX file");
  if (file.size > MAX_FILE_BYTES) throw tooLarge(file.size);
  return {
    form,
    upload: { bytes: new Uint8Array(await file.arrayBuffer()), fileName: plainName(file.name) },
  };
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

export function unusable(field: string, value: unknown, allowed: string): AppError {
  return new AppError("INVALID_INPUT", `${field} cannot be used; allowed: ${allowed}.`, {
    fields: [{ field, value, allowed }],
  });
}
