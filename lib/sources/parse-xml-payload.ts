import { SaxesParser } from "saxes";
import { AppError } from "@/lib/errors/app-error";
import { looksLikeMarkup } from "./parse-json-payload";

/** One element; names without their namespace prefix, text trimmed and never read as a number. */
export type XmlElement = {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: readonly XmlElement[];
  text: string;
};

type OpenElement = XmlElement & { attributes: Map<string, string>; children: XmlElement[] };

/**
 * The root element of a well-formed document. A document type declaration is refused: it is where entities could expand.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED naming what came instead.
 */
export function parseXmlPayload(publisher: string, text: string): XmlElement {
  if (!looksLikeMarkup(text)) throw refused(publisher, "expected XML, got something else");
  if (/<!doctype\s+html|<html[\s>]/i.test(text.slice(0, 2000))) {
    throw refused(publisher, "expected XML, got an HTML page");
  }
  const parser = new SaxesParser();
  const open: OpenElement[] = [];
  let root: XmlElement | null = null;
  parser.on("error", (error) => {
    throw refused(publisher, `the XML is cut off or damaged (${error.message})`);
  });
  parser.on("doctype", () => {
    throw refused(publisher, "the XML declares a document type; entities are not expanded");
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: OpenElement = { name: localName(name), attributes: new Map(), children: [], text: "" };
    for (const [key, value] of Object.entries(attributes)) element.attributes.set(localName(key), value);
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const addText = (part: string) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += part;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    const element = open.pop();
    if (element === undefined) return;
    element.text = element.text.trim();
    if (open.length === 0) root = element;
  });
  parser.write(text.trimStart()).close();
  if (root === null) throw refused(publisher, "the XML has no element");
  return root;
}

export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** Text of the first element on the path; null where there is none. */
export function textAt(element: XmlElement, ...path: readonly string[]): string | null {
  let current: XmlElement | undefined = element;
  for (const name of path) current = current?.children.find((child) => child.name === name);
  return current?.text ?? null;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function refused(publisher: string, problem: string): AppError {
  return new AppError("SOURCE_SCHEMA_CHANGED", `${publisher}: ${problem}`);
}
