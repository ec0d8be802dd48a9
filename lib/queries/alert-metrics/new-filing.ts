import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { filingFact } from "@/db/schema/filing-fact";
import { filingsOf } from "../newest-figures";
import { getCompany } from "../get-company";
import { isoInstant } from "../iso-instant";
import type { AlertMetricReader } from "./alert-metric";
import { filedDatum } from "./newest-filings-of";
import { unresolvedReading } from "./unresolved-reading";

/** When a company's newest stored filing was filed; its figures are the data. */
export const newFiling: AlertMetricReader<"new-filing"> = {
  async assertReadable(database, { ticker }) {
    await getCompany(database, ticker);
  },
  async read({ database }, { ticker }) {
    const company = filingsOf(await getCompany(database, ticker));
    const [newest] = await database
      .select({ filedAt: filingFact.filedAt })
      .from(filingFact)
      .where(company)
      .orderBy(desc(filingFact.filedAt))
      .limit(1);
    if (newest === undefined)
      return [unresolvedReading("instant", { code: "no-filings", detail: ticker }, "")];
    const rows = await database
      .select()
      .from(filingFact)
      .where(and(company, eq(filingFact.filedAt, newest.filedAt)))
      .orderBy(desc(filingFact.periodKey), filingFact.concept);
    return [
      {
        subject: "",
        unit: "instant",
        value: Date.parse(isoInstant(newest.filedAt)),
        standardError: null,
        evidence: "reported",
        reason: null,
        data: newestPeriodOf(rows).map(filedDatum),
      },
    ];
  },
};

/** A filing repeats earlier periods; the newest is what is new in it. */
function newestPeriodOf<Row extends { periodEnd: string | null }>(rows: readonly Row[]): Row[] {
  const newestEnd = rows
    .map((row) => row.periodEnd ?? "")
    .toSorted()
    .at(-1);
  return rows.filter((row) => (row.periodEnd ?? "") === newestEnd);
}
