import { getDatabase } from "@/db/client";
import { deleteSweep } from "@/lib/commands/cancel-sweep";
import { sweepQuery } from "@/lib/contracts/sweep";
import { getSweepResults } from "@/lib/queries/get-sweep";
import { sweepCsv } from "@/lib/reports/render/sweep-csv";
import { conditional } from "../../../_http/conditional";
import { csvSettingsOf } from "../../../_http/csv-export";
import { problem } from "../../../_http/problem";
import { respond } from "../../../_http/respond";
import { requireSameOrigin } from "../../../_http/same-origin";
import { sweepOfPath, unknownSweep } from "../../../_http/sweep-of-path";

type IdParams = { params: Promise<{ id: string }> };

const CSV = ".csv";

/** How far a sweep is, and its results so far unless `results=false`; under `<id>.csv` its nodes as a file. */
export async function GET(request: Request, { params }: IdParams): Promise<Response> {
  try {
    const { id } = await params;
    const isCsv = id.endsWith(CSV);
    const sweep = await sweepOfPath(isCsv ? id.slice(0, -CSV.length) : id);
    const { url, byteOrderMark } = csvSettingsOf(request.url);
    const { results } = sweepQuery.parse(Object.fromEntries(new URL(url).searchParams), {
      reportInput: true,
    });
    if (!isCsv && results === "false") return await conditional(request, Response.json(sweep));
    const whole = await getSweepResults(await getDatabase(), sweep.id);
    if (whole === null) throw unknownSweep(id);
    if (!isCsv) return await conditional(request, Response.json(whole));
    const generatedAt = new Date().toISOString();
    const csv = new Response(sweepCsv(whole, { address: request.url, generatedAt, byteOrderMark }), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="joule-street_sweep_${sweep.scenario.slug}_${sweep.id}.csv"`,
      },
    });
    return await conditional(request, csv);
  } catch (error) {
    return problem(error);
  }
}

/** Removes a sweep that has ended. */
export function DELETE(request: Request, { params }: IdParams): Promise<Response> {
  return respond(request, async () => {
    requireSameOrigin(request);
    const { id } = await sweepOfPath((await params).id);
    return deleteSweep(await getDatabase(), id);
  });
}
