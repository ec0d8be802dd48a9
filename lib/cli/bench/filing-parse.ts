import { companyFacts, yearToDate } from "@/lib/sources/sec-edgar/company-facts.fixture";
import { sourceParsers, storedSourceParsers } from "@/lib/sources/source-parsers";
import type { Benchmark } from "./figure";
import { medianTimeMs } from "./median-time";

const PAYLOAD_BYTES = 5_000_000;
const FIRST_YEAR = 2009; // XBRL filings begin
const LAST_YEAR = 2025;
const RUNS = 7;

/** Facts of one company in the SEC's shape: the tags that are read, restated a year later, among as many others as 5 MB hold. */
function largeCompanyFacts(): Uint8Array {
  const facts = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => {
    const year = FIRST_YEAR + index;
    const original = yearToDate(year, [1e9, 2.5e9, 4.5e9, 7e9]);
    const comparative = original.map((fact) => ({
      ...fact,
      val: fact.val + 1e6,
      filed: `${year + 1}-11-01`,
    }));
    return [...original, ...comparative];
  }).flat();
  const read = [
    "Revenues",
    "PaymentsToAcquirePropertyPlantAndEquipment",
    "NetCashProvidedByUsedInOperatingActivities",
    "DepreciationDepletionAndAmortization",
  ];
  const bytesOf = (tagCount: number) => {
    const tags = [...read, ...Array.from({ length: tagCount }, (_, index) => `OtherFact${index}`)];
    return new TextEncoder().encode(
      companyFacts(Object.fromEntries(tags.map((tag) => [tag, { USD: facts }]))),
    );
  };
  const perTag = (bytesOf(20).length - bytesOf(0).length) / 20;
  return bytesOf(Math.round((PAYLOAD_BYTES - bytesOf(0).length) / perTag));
}

export const filingParse: readonly Benchmark[] = [
  {
    name: "companyfacts of 5 MB parsed",
    unit: "ms",
    budget: 150,
    measure: async () => parseTimeMs(sourceParsers),
  },
  {
    name: "the same with every restated value",
    unit: "ms",
    budget: 300, // no budget is stated for vintages: twice the plain parse
    measure: async () => parseTimeMs(storedSourceParsers),
  },
];

function parseTimeMs(parsers: typeof sourceParsers): number {
  const parse = parsers.get("sec-edgar");
  const payload = largeCompanyFacts();
  return medianTimeMs(RUNS, () => {
    if ((parse?.(payload).rows.length ?? 0) < 4 * 4) throw new Error("the payload's quarters were not found");
  });
}
