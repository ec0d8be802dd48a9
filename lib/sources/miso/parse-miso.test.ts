import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { recordedPayload } from "@/lib/testing/recorded-payload";
import { parseMiso } from "./parse-miso";

const hours = Array.from({ length: 24 }, (_, index) => `HE ${index + 1}`).join(",");
const note = ",,,All Hours-Ending are Eastern Standard Time (EST)";

function report(
  lines: readonly string[],
  title = "Day Ahead Market ExPost LMPs",
  date = "12/1/2025",
): Uint8Array {
  return strToU8(`${title}\n${date}\n\n${note}\nNode,Type,Value,${hours}\n${lines.join("\n")}\n`);
}

const prices = (...first: readonly string[]) =>
  [...first, ...Array.from({ length: 24 - first.length }, () => "1")].join(",");

describe("day-ahead ex-post", () => {
  const recorded = recordedPayload(
    "energy/us-iso/miso_da_expost_lmp_2025-11-02_dst-fall-but-24h_reduced.csv",
  );
  test.skipIf(recorded === null)("the recorded autumn day has 24 hours of Eastern Standard Time", () => {
    const { rows, rejected } = parseMiso(recorded ?? new Uint8Array());
    expect(rejected).toEqual([]);
    expect(rows).toHaveLength(11 * 24); // 11 LMP lines; those of MCC and MLC are parts of the price
    const aeci = rows.filter(({ zone }) => zone === "MISO:AECI");
    expect(aeci).toHaveLength(24);
    expect(aeci[0]).toEqual({
      zone: "MISO:AECI",
      marketType: "day-ahead",
      intervalStart: "2025-11-02T05:00:00Z",
      intervalEnd: "2025-11-02T06:00:00Z",
      price: 33.04,
      currency: "USD",
      unit: "USD/MWh",
      priceUsdPerMwh: 33.04,
    });
    expect(aeci.at(-1)).toMatchObject({ intervalEnd: "2025-11-03T05:00:00Z", price: 14.06 });
  });

  test("spring has 24 hours too; values without a leading zero; an unpadded date and trailing commas", () => {
    const text = new TextDecoder().decode(
      report(
        [
          `INDIANA.HUB,Hub,LMP,${prices(".15", "-.37", "-12")}`,
          `INDIANA.HUB,Hub,MCC,${prices("9")}`,
          `INDIANA.HUB,Hub,MLC,${prices("8")}`,
        ],
        "Day Ahead Market ExPost LMPs,,,,",
        "3/8/2026,,,,",
      ),
    );
    const { rows, rejected } = parseMiso(strToU8(text));
    expect(rejected).toEqual([]);
    expect(rows).toHaveLength(24);
    expect(rows.slice(0, 3).map(({ intervalStart, price }) => [intervalStart, price])).toEqual([
      ["2026-03-08T05:00:00Z", 0.15],
      ["2026-03-08T06:00:00Z", -0.37],
      ["2026-03-08T07:00:00Z", -12],
    ]);
    expect(rows.at(-1)?.intervalEnd).toBe("2026-03-09T05:00:00Z");
  });
});

test.each(["Real Time Market Final LMPs", "Real-Time Market Preliminary LMPs", "Realtime Market LMPs"])(
  "%s are real-time hours",
  (title) => {
    const { rows } = parseMiso(report([`MINN.HUB,Hub,LMP,${prices("21")}`], title));
    expect(rows[0]).toMatchObject({
      zone: "MISO:MINN.HUB",
      marketType: "real-time",
      intervalStart: "2025-12-01T05:00:00Z",
      price: 21,
    });
  },
);

describe("bad input", () => {
  test("a cell without a price rejects its hour alone", () => {
    const { rows, rejected } = parseMiso(
      report([
        `MINN.HUB,Hub,LMP,${prices("", "abc")}`,
        `MINN.HUB,Hub,LMP,${prices("7")}`,
        "AECI,Interface,LMP,1,2",
        `AECI,Interface,MEC,${prices("1")}`,
      ]),
    );
    expect(rows).toHaveLength(24); // 22 of the first line; the second gives the two hours it lacks
    const reasons = new Set(rejected.map(({ reason }) => reason));
    expect(reasons).toEqual(
      new Set([
        "no price: blank",
        'no price: not a number: "abc"',
        "duplicate row",
        "5 cells under 27 columns: the line is cut off or shifted",
        'unknown value "MEC"; known: LMP, MCC, MLC',
      ]),
    );
    expect(rejected[0]?.raw).toEqual({ node: "MINN.HUB", hourEnding: 1, price: "" });
  });

  test.each([
    [
      "the ex-ante price",
      report([`AECI,Interface,LMP,${prices()}`], "Day Ahead Market ExAnte LMPs"),
      /is the ex-ante price, not the ex-post price/,
    ],
    [
      "another clock",
      strToU8(new TextDecoder().decode(report([])).replace("Standard Time (EST)", "Prevailing Time (EPT)")),
      /not in Eastern Standard Time/,
    ],
    ["no title", report([`AECI,Interface,LMP,${prices()}`], "LMPs"), /no title of a day-ahead or real-time/],
    [
      "no date",
      report([`AECI,Interface,LMP,${prices()}`], "Day Ahead Market ExPost LMPs", "soon"),
      /no date above the table/,
    ],
    ["23 columns", strToU8(new TextDecoder().decode(report([])).replace(",HE 24", "")), /no column he24/],
    ["a page with status 200", strToU8("<html><body>404</body></html>"), /HTML or XML page/],
    ["another report", strToU8("Market MCPs\n12/1/2025\nZone,Product,Price\n1,2,3\n"), /no column node/],
  ])("%s is refused", (_, payload, message) => {
    expect(() => parseMiso(payload)).toThrow(message);
  });

  test("a report without lines is understood", () => {
    expect(parseMiso(report([])).emptyReason).toBe("the answer holds no rows");
  });
});
