import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blendContract } from "./blend-contract";
import { capacityPart } from "./capacity-part";
import { deliveredPrice } from "./delivered-price";
import type { DeliveredPart, PowerPricePart, SourcedPrice } from "./power-price-part";

const origin = {
  title: "by hand",
  url: null,
  period: "2026",
  verification: "verified-in-data",
  licence: null,
  seriesId: null,
  note: null,
};

function price(pricePerMwh: number, range: [number, number] | null = null): SourcedPrice {
  const [lowPerMwh, highPerMwh] = range ?? [null, null];
  return { pricePerMwh, lowPerMwh, highPerMwh, evidence: "reported", origin };
}

function part(name: DeliveredPart, sourced: SourcedPrice | null): PowerPricePart {
  return sourced === null
    ? { part: name, price: null, missing: { reason: "no-sourced-figure", note: null } }
    : { part: name, price: sourced, missing: null };
}

const stated = { evidence: "reported" as const, origin };
const atFullLoad = { fraction: 1, lowFraction: null, highFraction: null };

describe("capacityPart", () => {
  // PJM 2027/28: 333.44 USD/MW-day / 24 h = 13.893 USD/MWh at load factor 1; / 0.75 = 18.524; / 0.9 = 15.437; / 0.5 = 27.787.
  test("spreads the day's price over the energy drawn, a low load factor making the high bound", () => {
    expect(capacityPart(333.44, atFullLoad, stated).pricePerMwh).toBeCloseTo(13.893, 3);
    const ranged = capacityPart(333.44, { fraction: 0.75, lowFraction: 0.5, highFraction: 0.9 }, stated);
    expect(ranged.pricePerMwh).toBeCloseTo(18.524, 3);
    expect(ranged.lowPerMwh).toBeCloseTo(15.437, 3);
    expect(ranged.highPerMwh).toBeCloseTo(27.787, 3);
  });

  test.each([0, -0.5, 1.1, Number.NaN])("rejects a load factor of %d", (fraction) => {
    expect(() => capacityPart(333.44, { ...atFullLoad, fraction }, stated)).toThrow(RangeError);
  });
});

describe("blendContract", () => {
  const terms = { shareFraction: 0.6, contract: price(60), shapeAndBasisPerMwh: 3 };

  // 0.6 x 60 + 0.4 x 40 + 3 = 36 + 16 + 3 = 55.
  test("weighs contract and spot, and adds shape and basis", () => {
    expect(blendContract(price(40), terms)).toMatchObject({ pricePerMwh: 55, evidence: "scenario" });
  });

  // A negative spot price passes through the open share: 0.4 x (-60 - 40) = -40 on the 55 above.
  test("passes a negative spot price through the open share", () => {
    expect(blendContract(price(-60), terms)?.pricePerMwh).toBeCloseTo(15, 12);
  });

  // Low 0.6 x 50 + 0.4 x 40 + 3 = 49, high 0.6 x 70 + 0.4 x 40 + 3 = 61.
  test("carries the range of either side", () => {
    const ranged = blendContract(price(40), { ...terms, contract: price(60, [50, 70]) });
    expect([ranged?.lowPerMwh, ranged?.highPerMwh]).toEqual([49, 61]);
  });

  test("needs no spot price at a share of one, leaves spot alone at a share of zero, and guesses none between", () => {
    expect(blendContract(null, { ...terms, shareFraction: 1 })?.pricePerMwh).toBe(63); // 60 + 3
    expect(blendContract(price(40), { ...terms, shareFraction: 0 })).toEqual(price(40));
    expect(blendContract(null, terms)).toBeNull();
  });

  test.each([{ shareFraction: 1.2 }, { shareFraction: Number.NaN }, { shapeAndBasisPerMwh: Number.NaN }])(
    "rejects %o",
    (change) => {
      expect(() => blendContract(price(40), { ...terms, ...change })).toThrow(RangeError);
    },
  );
});

describe("deliveredPrice", () => {
  const energy = blendContract(price(40), {
    shareFraction: 0.6,
    contract: price(60),
    shapeAndBasisPerMwh: 3,
  });
  const whole = [
    part("energy", energy),
    part("capacity", capacityPart(333.44, atFullLoad, stated)),
    part("transmissionAndDistribution", price(10, [8, 15])),
    part("riders", price(2)),
  ];

  // 55 + 13.893 + 10 + 2 = 80.893; low 8 instead of 10, high 15.
  test("adds energy, capacity, wires and riders", () => {
    const delivered = deliveredPrice(whole);
    expect(delivered).toMatchObject({ unresolvedParts: [], evidence: "scenario" });
    expect(delivered.totalPerMwh).toBeCloseTo(80.893, 3);
    expect(delivered.resolvedLowPerMwh).toBeCloseTo(78.893, 3);
    expect(delivered.resolvedHighPerMwh).toBeCloseTo(85.893, 3);
  });

  test("a part without a source is unresolved, and there is no total", () => {
    const delivered = deliveredPrice([part("energy", price(60.09)), part("capacity", null)]);
    expect(delivered).toEqual({
      resolvedPerMwh: 60.09,
      resolvedLowPerMwh: null,
      resolvedHighPerMwh: null,
      unresolvedParts: ["capacity", "transmissionAndDistribution", "riders"],
      totalPerMwh: null,
      evidence: "unresolved",
    });
    expect(deliveredPrice([])).toMatchObject({ resolvedPerMwh: null, totalPerMwh: null });
  });

  test("one part more raises the sum by itself", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -500, max: 5000, noNaN: true }),
        fc.double({ min: -100, max: 1000, noNaN: true }),
        (energyPerMwh, ridersPerMwh) => {
          const without = deliveredPrice([part("energy", price(energyPerMwh))]).resolvedPerMwh ?? Number.NaN;
          const both = [part("energy", price(energyPerMwh)), part("riders", price(ridersPerMwh))];
          expect(deliveredPrice(both).resolvedPerMwh).toBeCloseTo(without + ridersPerMwh, 9);
        },
      ),
    );
  });

  test("a part given twice is refused", () => {
    expect(() => deliveredPrice([part("energy", price(1)), part("energy", price(2))])).toThrow(RangeError);
  });
});
