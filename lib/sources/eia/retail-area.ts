const states = new Set(
  (
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA " +
    "RI SC SD TN TX UT VT VA WA WV WI WY"
  ).split(" "),
);
const censusDivisions = new Set("NEW MAT ENC WNC SAT ESC WSC MTN PCC PCN PACC PACN".split(" "));

export type RetailArea = { zone: string } | { zone: null; reason: string };

/** EIA's area id as a zone: `VA` is `US-VA`, `US` stays. Census divisions overlap the states and are no zone. */
export function retailArea(stateId: string): RetailArea {
  const id = stateId.trim().toUpperCase();
  if (id === "US") return { zone: "US" };
  if (states.has(id)) return { zone: `US-${id}` };
  if (censusDivisions.has(id)) return { zone: null, reason: `census division, not a state (${id})` };
  return { zone: null, reason: `unknown area "${stateId}"` };
}
