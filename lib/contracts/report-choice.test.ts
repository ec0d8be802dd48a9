import { describe, expect, test } from "vitest";
import { reportChoiceFromSearchParams } from "./report-choice";

const read = (address: string) =>
  reportChoiceFromSearchParams(Object.fromEntries(new URLSearchParams(address)), "es");

describe("the choice of a report in an address", () => {
  test("is the comparison in the page's language where nothing is stated", () => {
    expect(read("")).toEqual({
      choice: {
        scenarioSet: "comparison",
        lang: "es",
        paper: "a4",
        before: undefined,
        stated: {},
        statedQuery: "",
      },
      problems: [],
      unknown: [],
    });
  });

  test("keeps stated settings as they stood, for the addresses of files", () => {
    const { choice, problems } = read(
      "set=bear&lang=en&paper=letter&draws=1024&o.waccFraction=0.1&asOf=&before=7",
    );
    expect(problems).toEqual([]);
    expect(choice).toMatchObject({
      scenarioSet: "bear",
      lang: "en",
      paper: "letter",
      before: 7,
      stated: { draws: 1024, overrides: { waccFraction: 0.1 } },
      statedQuery: "draws=1024&o.waccFraction=0.1",
    });
  });

  test("names what it cannot use and leaves it out", () => {
    const { choice, problems, unknown } = read("set=..%2Fetc&draws=x&utm=1");
    expect(choice).toMatchObject({ scenarioSet: "comparison", stated: {}, statedQuery: "" });
    expect(problems.map((problem) => problem.split(":")[0])).toEqual(["set", "draws"]);
    expect(unknown).toEqual(["utm"]);
  });
});
