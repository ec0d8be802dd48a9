/** A bidding zone with day-ahead prices, and the days of its life where it did not always exist. */
export type MarketZone = {
  zone: string;
  /** Its market day is a day of this clock. */
  clock: string;
  fromDay?: string;
  toDay?: string;
};

const COUPLED_CLOCK = "Europe/Brussels"; // one auction, one day: from Lisbon to Helsinki the market day is the CET day

const coupledZones =
  "AL,BA,BE,BG,CH,CZ,DK1,DK2,EE,ES,FI,FR,GR,HR,HU,IE-SEM,IT-CNOR,IT-CSUD,IT-NORD,IT-SARD,IT-SICI,IT-SUD,LT,LV,ME,MK,NL," +
  "NO1,NO2,NO3,NO4,NO5,PL,PT,RO,RS,SE1,SE2,SE3,SE4,SI,SK,XK";

/**
 * Zones the transparency platform has day-ahead prices of, as far as `biddingZone` names them; a zone without any answers
 * that no data match. Codes of whole countries (DE, IT, …) are areas and have no price of their own.
 */
export const marketZones: readonly MarketZone[] = [
  ...coupledZones.split(",").map((zone) => ({ zone, clock: COUPLED_CLOCK })),
  // Germany and Austria were one zone until the end of September 2018; Great Britain left the coupling with the Union.
  { zone: "DE-AT-LU", clock: COUPLED_CLOCK, toDay: "2018-09-30" },
  { zone: "DE-LU", clock: COUPLED_CLOCK, fromDay: "2018-10-01" },
  { zone: "AT", clock: COUPLED_CLOCK, fromDay: "2018-10-01" },
  { zone: "GB", clock: COUPLED_CLOCK, toDay: "2020-12-31" },
  { zone: "IT-ROSN", clock: COUPLED_CLOCK, toDay: "2020-12-31" },
  { zone: "IT-CALA", clock: COUPLED_CLOCK, fromDay: "2021-01-01" },
  { zone: "NO2-NSL", clock: COUPLED_CLOCK, fromDay: "2021-10-01" },
  { zone: "GE", clock: "Asia/Tbilisi" },
  { zone: "MD", clock: "Europe/Chisinau" },
  { zone: "TR", clock: "Europe/Istanbul" },
  { zone: "UA-IPS", clock: "Europe/Kyiv" },
];
