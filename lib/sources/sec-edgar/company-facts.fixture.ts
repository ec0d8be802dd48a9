/** One fact as `companyfacts` carries it; `fy` and `fp` are of the filing and left to mislead. */
export type FiledFixture = {
  start?: string;
  end: string;
  val: number;
  filed: string;
  form?: string;
  fp?: string | null;
  accn?: string;
};

type Units = Record<string, readonly FiledFixture[]>;

/** A `companyfacts` answer in the SEC's documented shape. */
export function companyFacts(
  tags: Record<string, Units>,
  {
    cik = 1234567,
    taxonomy = "us-gaap",
    cover = {},
  }: { cik?: number | string; taxonomy?: string; cover?: Record<string, Units> } = {},
): string {
  return JSON.stringify({
    cik,
    entityName: "Fixture Corporation",
    facts: { dei: factsOf(cover), [taxonomy]: factsOf(tags) },
  });
}

function factsOf(tags: Record<string, Units>): Record<string, unknown> {
  const facts = Object.entries(tags).map(([tag, units]): [string, unknown] => [
    tag,
    {
      label: tag,
      description: null,
      units: Object.fromEntries(
        Object.entries(units).map(([unit, list]) => [
          unit,
          list.map((fact) => ({
            accn: `0000000000-${fact.filed.slice(2, 4)}-000001`,
            fy: 2099,
            fp: "Q1",
            ...fact,
          })),
        ]),
      ),
    },
  ]);
  return Object.fromEntries(facts);
}

export const CAPEX = "PaymentsToAcquirePropertyPlantAndEquipment";

/** A calendar year filed as the SEC asks: a quarter, then year-to-date, then the year. */
export function yearToDate(
  year: number,
  cumulative: readonly [number, number, number, number],
): FiledFixture[] {
  const ends = ["03-31", "06-30", "09-30", "12-31"];
  const filed = [`${year}-04-30`, `${year}-07-30`, `${year}-10-30`, `${year + 1}-02-05`];
  return cumulative.map((val, index) => ({
    start: `${year}-01-01`,
    end: `${year}-${ends[index]}`,
    val,
    filed: filed[index] ?? "",
    form: index === 3 ? "10-K" : "10-Q",
    fp: index === 3 ? "FY" : `Q${index + 1}`,
  }));
}
