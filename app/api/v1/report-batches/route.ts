import { createReadStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { getDatabase } from "@/db/client";
import { reportBatchRequest } from "@/lib/contracts/report-batch";
import { writeReportBatch } from "@/lib/jobs/write-report-batch";
import { renderInProcess } from "@/lib/reports/render-process/render-pool";
import { originOfRequest } from "../../_http/origin-of-request";
import { problem } from "../../_http/problem";
import { readJson } from "../../_http/read-json";
import { requireReportFormat } from "../../_http/report-file";
import { requireNoParameters } from "../../_http/require-no-parameters";

/** Several reports in one zip file. It is whole before its first byte is sent, so that a fault is an answer and not a stump. */
export async function POST(request: Request): Promise<Response> {
  try {
    requireNoParameters(request);
    const asked = reportBatchRequest.parse(await readJson(request), { reportInput: true });
    const formats = asked.formats.map((format) => requireReportFormat(format, "INVALID_INPUT", "formats"));
    const generatedAt = new Date().toISOString();
    const folder = await mkdtemp(path.join(tmpdir(), "joule-batch-"));
    try {
      const file = path.join(folder, "reports.zip");
      await writeReportBatch(await getDatabase(), { ...asked, formats }, file, {
        render: renderInProcess,
        signal: request.signal,
        origin: originOfRequest(request),
        generatedAt,
      });
      return await sentThenRemoved(file, folder, `joule-street_reports_${generatedAt.slice(0, 10)}.zip`);
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  } catch (error) {
    return problem(error);
  }
}

async function sentThenRemoved(file: string, folder: string, fileName: string): Promise<Response> {
  const { size } = await stat(file);
  const stream = createReadStream(file);
  stream.once("close", () => {
    rm(folder, { recursive: true, force: true }).catch(() => undefined); // the system clears its temporary folder
  });
  return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, {
    headers: {
      "content-type": "application/zip",
      "content-length": String(size),
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "private, no-store",
    },
  });
}
