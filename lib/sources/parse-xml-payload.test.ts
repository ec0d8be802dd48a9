import { describe, expect, test } from "vitest";
import { childrenNamed, parseXmlPayload, textAt } from "./parse-xml-payload";

describe("parseXmlPayload", () => {
  const document = parseXmlPayload(
    "entsoe",
    '<?xml version="1.0"?>\n<ns:Doc xmlns:ns="urn:x"><Point id="1"><price> 045.10 </price></Point><Point id="2"/></ns:Doc>',
  );

  test("names lose their prefix, text stays text", () => {
    expect(document.name).toBe("Doc");
    const points = childrenNamed(document, "Point");
    expect(points.map((point) => point.attributes.get("id"))).toEqual(["1", "2"]);
    expect(textAt(document, "Point", "price")).toBe("045.10");
  });

  test("what is not there is null, not empty", () => {
    expect(textAt(document, "Point", "quantity")).toBeNull();
    expect(textAt(document, "Nothing", "price")).toBeNull();
  });

  test("character data and the five predefined entities are text", () => {
    expect(parseXmlPayload("entsoe", "<a>x &amp; <![CDATA[<y>]]></a>").text).toBe("x & <y>");
  });

  test.each([
    ["", /expected XML/],
    ["{}", /expected XML/],
    ["<html><body>down</body></html>", /HTML page/],
    ["<Doc><Point>", /cut off or damaged/],
    ["<Doc></Dok>", /cut off or damaged/],
    ["<Doc>&unknown;</Doc>", /cut off or damaged/],
    ["<?xml version='1.0'?>", /cut off or damaged/],
    ['<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><d>&b;</d>', /document type/],
  ])("%j is refused", (text, message) => {
    expect(() => parseXmlPayload("entsoe", text)).toThrow(message);
  });
});
