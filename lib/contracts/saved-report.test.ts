import { describe, expect, test } from "vitest";
import { statedReportTitle } from "./saved-report";

describe("a report's title", () => {
  test.each(["=1+1", "@SUM(A1)", "../../etc/passwd", "تقرير שלום", "👩‍👩‍👧", "😀".repeat(200)])(
    "may be %s",
    (title) => {
      expect(statedReportTitle.parse(title)).toBe(title);
    },
  );

  test.each(["", "   ", "\u{200B}\u{2066}", "a\nb", "a\u{7}b", "a\0", "\u{D800}", "😀".repeat(201)])(
    "may not be %j",
    (title) => {
      expect(statedReportTitle.safeParse(title).success).toBe(false);
    },
  );
});
