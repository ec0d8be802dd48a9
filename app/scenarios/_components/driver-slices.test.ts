import { describe, expect, test } from "vitest";
import { driverSlices } from "./driver-slices";

function work(sliceCount: number, firstWithPicture: number) {
  let done = 0;
  return [
    ...driverSlices(
      () => ++done / sliceCount,
      () => (done < firstWithPicture ? null : done),
    ),
  ];
}

describe("driverSlices", () => {
  test("tells how far it is at every slice and shows a picture at every eighth", () => {
    const slices = work(16, 0);
    expect(slices).toHaveLength(16);
    expect(slices.at(-1)).toEqual({ completedFraction: 1, result: 16 });
    expect(slices.flatMap(({ result }) => result ?? [])).toEqual([2, 4, 6, 8, 10, 12, 14, 16]);
  });

  test("waits until what is done says something", () => {
    expect(work(16, 5).flatMap(({ result }) => result ?? [])[0]).toBe(5);
  });

  test("work of a single slice ends with its picture", () => {
    expect(work(1, 0)).toEqual([{ completedFraction: 1, result: 1 }]);
  });
});
