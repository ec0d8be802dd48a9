import fc from "fast-check";
import { expect, test } from "vitest";
import { scenarioViewFromSearchParams } from "@/lib/contracts/scenario-view-from-search-params";
import { viewHistory, type ViewAction, type ViewHistory } from "./view-history";

const start: ViewHistory = {
  past: [],
  present: scenarioViewFromSearchParams({}).view,
  future: [],
  last: null,
};
const price = (value: number, atMs: number): ViewAction => ({
  kind: "change",
  change: { overrides: { electricityPriceUsdPerMwh: value } },
  topic: "electricityPriceUsdPerMwh",
  atMs,
});

test("a drag is one step back, two gestures are two", () => {
  const dragged = [price(80, 0), price(81, 100), price(82, 950)].reduce(viewHistory, start);
  expect(dragged.past).toHaveLength(1);
  const again = viewHistory(dragged, price(90, 5000));
  expect(again.past).toHaveLength(2);
  expect(viewHistory(again, { kind: "undo" }).present.overrides).toEqual({ electricityPriceUsdPerMwh: 82 });
});

test("undoing everything comes back to the start, and redoing everything to the end", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 60 }), (values) => {
      const end = values.map((value, step) => price(value, step * 1000)).reduce(viewHistory, start);
      let history = end;
      for (let step = 0; step < 100; step += 1) history = viewHistory(history, { kind: "undo" });
      expect(history.present).toEqual(start.present);
      for (let step = 0; step < 100; step += 1) history = viewHistory(history, { kind: "redo" });
      expect(history.present).toEqual(end.present);
    }),
  );
});

test("a new change forgets what was undone", () => {
  const undone = [price(80, 0), { kind: "undo" } as const, price(70, 5000)].reduce<ViewHistory>(
    viewHistory,
    start,
  );
  expect(undone.future).toEqual([]);
});
