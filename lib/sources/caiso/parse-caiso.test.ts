import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { recordedPayload } from "@/lib/testing/recorded-payload";
import { parseCaiso } from "./parse-caiso";

const header =
  "INTERVALSTARTTIME_GMT,INTERVALENDTIME_GMT,OPR_DT,OPR_HR,OPR_INTERVAL,NODE_ID_XML,NODE_ID,NODE,MARKET_RUN_ID,LMP_TYPE,XML_DATA_ITEM,PNODE_RESMRID,GRP_TYPE,POS,MW,GROUP\n";
const items = {
  LMP: "LMP_PRC",
  MCC: "LMP_CONG_PRC",
  MCE: "LMP_ENE_PRC",
  MCL: "LMP_LOSS_PRC",
  MGHG: "LMP_GHG_PRC",
};

function hour(start: string, operatingHour: number, lmp: string, node = "TH_SP15_GEN-APND"): string {
  const end = new Date(Date.parse(start) + 3_600_000).toISOString().replace(".000Z", "-00:00");
  return Object.entries(items)
    .map(([type, item], index) => {
      const price = type === "LMP" ? lmp : String(index);
      return `${start},${end},2025-11-02,${operatingHour},0,${node},${node},${node},DAM,${type},${item},${node},ALL,${index},${price},1\n`;
    })
    .toReversed()
    .join("");
}

const zip = (text: string, name = "20251102_PRC_LMP_DAM_v12.csv") => zipSync({ [name]: strToU8(text) });

function errorXml(code: string, description: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<m:OASISReport xmlns:m="http://www.caiso.com/soa/OASISReport_v1.xsd"><m:MessagePayload><m:RTO><m:name>CAISO</m:name>
<m:ERROR><m:ERR_CODE>${code}</m:ERR_CODE><m:ERR_DESC>${description}</m:ERR_DESC></m:ERROR></m:RTO></m:MessagePayload></m:OASISReport>`;
}

const starts = (payload: Uint8Array) =>
  parseCaiso(payload).rows.map(({ intervalStart, price }) => [intervalStart, price]);

const byStart = ([a]: readonly unknown[], [b]: readonly unknown[]) => (String(a) < String(b) ? -1 : 1);

describe("PRC_LMP as CSV in a ZIP", () => {
  test("of five rows an hour only the LMP is the price, in the column named MW", () => {
    const { rows, rejected } = parseCaiso(zip(header + hour("2025-11-02T07:00:00-00:00", 1, "42.5")));
    expect(rejected).toEqual([]);
    expect(rows).toEqual([
      {
        zone: "CAISO:TH_SP15_GEN-APND",
        marketType: "day-ahead",
        intervalStart: "2025-11-02T07:00:00Z",
        intervalEnd: "2025-11-02T08:00:00Z",
        price: 42.5,
        currency: "USD",
        unit: "USD/MWh",
        priceUsdPerMwh: 42.5,
      },
    ]);
  });

  test("autumn: hour 25 stands between 2 and 3, rows in no order; the GMT column decides", () => {
    const rows = [
      hour("2025-11-02T10:00:00-00:00", 3, "53"),
      hour("2025-11-02T09:00:00-00:00", 25, "51.50374"),
      hour("2025-11-02T08:00:00-00:00", 2, "-12.1"),
    ];
    expect(starts(zip(header + rows.join(""))).toSorted(byStart)).toEqual([
      ["2025-11-02T08:00:00Z", -12.1],
      ["2025-11-02T09:00:00Z", 51.50374],
      ["2025-11-02T10:00:00Z", 53],
    ]);
  });

  test("spring: hour 3 is missing and the instants have no gap", () => {
    const text =
      header + hour("2026-03-08T09:00:00-00:00", 2, "20") + hour("2026-03-08T10:00:00-00:00", 4, "21");
    expect(starts(zip(text))).toEqual([
      ["2026-03-08T09:00:00Z", 20],
      ["2026-03-08T10:00:00Z", 21],
    ]);
  });

  test("PRC_INTVL_LMP: five minutes of the real-time market, the price's column named VALUE", () => {
    const text = `INTERVALSTARTTIME_GMT,INTERVALENDTIME_GMT,OPR_DT,OPR_HR,NODE_ID,NODE,MARKET_RUN_ID,LMP_TYPE,XML_DATA_ITEM,VALUE
2025-04-01T07:00:00-00:00,2025-04-01T07:05:00-00:00,2025-04-01,1,TH_NP15_GEN-APND,TH_NP15_GEN-APND,RTM,LMP,LMP_PRC,22.42
`;
    expect(parseCaiso(strToU8(text)).rows[0]).toMatchObject({
      zone: "CAISO:TH_NP15_GEN-APND",
      marketType: "real-time",
      intervalEnd: "2025-04-01T07:05:00Z",
      price: 22.42,
    });
  });

  test("a group ZIP has one file per part of the price", () => {
    const only = (type: string) =>
      header +
      hour("2025-11-02T07:00:00-00:00", 1, "42.5")
        .split("\n")
        .filter((line) => line.includes(`,${type},`))
        .join("\n");
    const group = zipSync({ "a_MCC.csv": strToU8(only("MCC")), "b_LMP.csv": strToU8(only("LMP")) });
    expect(starts(group)).toEqual([["2025-11-02T07:00:00Z", 42.5]]);
    expect(() => parseCaiso(zip(only("MCC")))).toThrow(/holds no LMP, at most parts of one/);
  });
});

describe("OASIS XML", () => {
  const report = (
    market: string,
  ) => `<OASISReport xmlns="http://www.caiso.com/soa/OASISReport_v1.xsd"><MessagePayload><RTO><name>CAISO</name>
<REPORT_ITEM><REPORT_HEADER><SYSTEM>OASIS</SYSTEM><REPORT>PRC_LMP</REPORT><MKT_TYPE>${market}</MKT_TYPE><UOM>US$/MWh</UOM></REPORT_HEADER>
<REPORT_DATA><DATA_ITEM>LMP_CONG_PRC</DATA_ITEM><RESOURCE_NAME>TH_SP15_GEN-APND</RESOURCE_NAME><INTERVAL_START_GMT>2013-05-26T00:00:00-00:00</INTERVAL_START_GMT><INTERVAL_END_GMT>2013-05-26T01:00:00-00:00</INTERVAL_END_GMT><VALUE>1</VALUE></REPORT_DATA>
<REPORT_DATA><DATA_ITEM>LMP_PRC</DATA_ITEM><RESOURCE_NAME>TH_SP15_GEN-APND</RESOURCE_NAME><INTERVAL_START_GMT>2013-05-26T00:00:00-00:00</INTERVAL_START_GMT><INTERVAL_END_GMT>2013-05-26T01:00:00-00:00</INTERVAL_END_GMT><VALUE>27.5385</VALUE></REPORT_DATA>
</REPORT_ITEM></RTO></MessagePayload></OASISReport>`;

  test("LMP values of the day-ahead market", () => {
    expect(starts(zip(report("DAM"), "20130526_PRC_LMP_DAM_v1.xml"))).toEqual([
      ["2013-05-26T00:00:00Z", 27.5385],
    ]);
  });

  test("the fifteen-minute market is another price than the real-time dispatch", () => {
    expect(() => parseCaiso(strToU8(report("RTPD")))).toThrow(/market run "RTPD" is another price/);
  });

  test('"no data" in a ZIP is an answer', () => {
    const answer = zip(
      errorXml("1000", "No data returned for the specified selection"),
      "INVALID_REQUEST.xml",
    );
    expect(parseCaiso(answer)).toEqual({
      rows: [],
      rejected: [],
      emptyReason: "OASIS: No data returned for the specified selection",
    });
  });

  test.each([
    ["1015", "GroupZip DownLoad is in Processing, Please Submit request after Sometime."],
    ["1004", "Data can be requested for period of 31 days only"],
  ])("error %s is none", (code, description) => {
    expect(() => parseCaiso(zip(errorXml(code, description), "INVALID_REQUEST.xml"))).toThrow(
      `caiso: OASIS answered with error ${code}: ${description}`,
    );
  });
});

describe("bad input", () => {
  const forecast = recordedPayload(
    "energy/us-iso/caiso_oasis_20250204_20250211_SLD_REN_FCST_DAM_20250214_04_52_10_v1.zip",
  );
  test.skipIf(forecast === null)(
    "the recorded forecast has megawatts in its column MW and is refused",
    () => {
      expect(() => parseCaiso(forecast ?? new Uint8Array())).toThrow(
        "caiso: an OASIS report without LMPs (RENEW_FCST_DA_MW), not a price",
      );
    },
  );

  test("a price that is none, an interval without GMT and a line cut off are rejected", () => {
    const good = hour("2025-11-02T07:00:00-00:00", 1, "42.5");
    const text =
      header +
      good +
      hour("2025-11-02T08:00:00-00:00", 2, "") +
      hour("2025-11-02T09:00:00-00:00", 3, "n.d.") +
      hour("2025-11-02T10:00:00-00:00", 4, "7").replaceAll(
        "2025-11-02T10:00:00-00:00,",
        "2025-11-02T03:00:00-07:00,",
      ) +
      "2025-11-02T11:00:00-00:00,2025-11-02T12:00";
    const { rows, rejected } = parseCaiso(strToU8(text));
    expect(rows.map(({ price }) => price)).toEqual([42.5]);
    expect(rejected.map(({ reason }) => reason)).toEqual([
      "no price: blank",
      'no price: not a number: "n.d."',
      'no interval of 5 to 60 minutes: "2025-11-02T03:00:00-07:00" to "2025-11-02T11:00:00-00:00"',
      "2 cells under 16 columns: the line is cut off or shifted",
    ]);
  });

  test.each([
    ["a page with status 200", strToU8("<html><body>Too many requests</body></html>"), /HTML page/],
    ["another document", strToU8("<Other/>"), /expected an OASISReport, got <Other>/],
    ["XML cut off", zip(errorXml("1000", "x").slice(0, 200), "a.xml"), /cut off or damaged/],
    [
      "a ZIP cut off",
      zip(header + hour("2025-11-02T07:00:00-00:00", 1, "42.5")).subarray(0, 120),
      /damaged or cut off/,
    ],
    ["zero bytes", new Uint8Array(), /the payload is empty/],
    ["another table", strToU8("a,b\n1,2\n"), /no column intervalstarttimegmt/],
  ])("%s is refused", (_, payload, message) => {
    expect(() => parseCaiso(payload)).toThrow(message);
  });
});
