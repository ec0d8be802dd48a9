import { expect, test } from "vitest";
import { capacityRegionOfZone } from "./capacity-region";

test.each([
  ["US-VA", "pjm"],
  ["US-TX", "ercot"],
  ["US-CA", "otherUnitedStates"],
  ["US", "otherUnitedStates"],
  ["SE4", "europe"],
  ["DE-LU", "europe"],
  ["CN", "restOfWorld"],
])("%s lies in %s", (zone, region) => {
  expect(capacityRegionOfZone(zone)).toBe(region);
});
