import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFRef } from "pdf-lib";
import { isTrue, nameOf, stringOf, type ReadPdf, type StructureElement } from "./read-pdf";

/** ISO 32000-1, 14.8.4: types a reader knows without a role map. */
const standardTypes = new Set(
  "Document Sect Div P H1 H2 H3 L LI Lbl LBody Table THead TBody TR TH TD TOC TOCI Link Figure Caption".split(
    " ",
  ),
);

const parentsByType: Record<string, readonly string[]> = {
  LI: ["L"],
  Lbl: ["LI"],
  LBody: ["LI"],
  TR: ["Table", "THead", "TBody"],
  THead: ["Table"],
  TBody: ["Table"],
  TH: ["TR"],
  TD: ["TR"],
  TOCI: ["TOC"],
  Caption: ["Table", "Figure", "TOC"],
};

/** What a program can tell of ISO 14289-1 (PDF/UA-1), by its clauses; none for a document that keeps them. */
export function pdfUaFaults(pdf: ReadPdf): string[] {
  return [
    ...catalogFaults(pdf),
    ...contentFaults(pdf),
    ...elementFaults(pdf),
    ...headingFaults(pdf),
    ...tableFaults(pdf),
    ...linkFaults(pdf),
    ...fontFaults(pdf),
  ];
}

/** Clauses 5, 7.1, 7.2 and 7.17: what the document says about itself. */
function catalogFaults({ catalog }: ReadPdf): string[] {
  const markInfo = catalog.lookupMaybe(PDFName.of("MarkInfo"), PDFDict);
  const preferences = catalog.lookupMaybe(PDFName.of("ViewerPreferences"), PDFDict);
  const outlines = catalog.lookupMaybe(PDFName.of("Outlines"), PDFDict);
  const metadata = catalog.lookup(PDFName.of("Metadata"));
  const xmp = metadata instanceof PDFRawStream ? Buffer.from(metadata.contents).toString("utf8") : "";
  return [
    [isTrue(markInfo, "Marked"), "5: not marked as tagged"],
    [!isTrue(markInfo, "Suspects"), "7.1-11: tags are suspect"],
    [/<pdfuaid:part>1<\/pdfuaid:part>/.test(xmp), "5: metadata do not claim PDF/UA-1"],
    [/<dc:title><rdf:Alt><rdf:li xml:lang="x-default">[^<]+</.test(xmp), "7.1-9: metadata have no title"],
    [isTrue(preferences, "DisplayDocTitle"), "7.1-10: the window shows the file's name"],
    [(stringOf(catalog, "Lang") ?? "") !== "", "7.2: no language"],
    [catalog.has(PDFName.of("StructTreeRoot")), "7.1: no structure tree"],
    [outlines?.has(PDFName.of("First")) === true, "7.17: no bookmarks"],
  ].flatMap(([isKept, fault]) => (isKept === true ? [] : [String(fault)]));
}

/** Clause 7.1: every piece of content is marked, and what is marked is in the tree exactly once. */
function contentFaults({ catalog, pages, elements }: ReadPdf): string[] {
  const root = catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
  const parentTree = numberTree(root.lookup(PDFName.of("ParentTree"), PDFDict));
  const owners = new Map<string, StructureElement[]>();
  for (const element of elements) {
    for (const { page, mcid } of element.content) {
      const key = `${page}/${mcid}`;
      owners.set(key, [...(owners.get(key) ?? []), element]);
    }
  }
  const faults = pages.flatMap(({ dict, content }, index) => {
    const where = `page ${index + 1}`;
    const parents = parentTree.get(dict.lookup(PDFName.of("StructParents"), PDFNumber).asNumber());
    const mcids = content.marks.flatMap(({ mcid }) => (mcid === null ? [] : [mcid]));
    return [
      ...(nameOf(dict, "Tabs") === "S" ? [] : [`7.18.3: ${where} has another order of tabs`]),
      ...content.unmarked.map((operator) => `7.1-3: ${where} draws ${operator} outside every mark`),
      ...(new Set(mcids).size === mcids.length ? [] : [`7.1: ${where} uses a mark twice`]),
      ...mcids.flatMap((mcid) => {
        const [owner, ...others] = owners.get(`${index}/${mcid}`) ?? [];
        owners.delete(`${index}/${mcid}`);
        if (owner === undefined || others.length > 0)
          return [`7.1: ${where} mark ${mcid} has not one element`];
        const named = parents instanceof PDFArray ? parents.get(mcid) : undefined;
        return named === owner.ref ? [] : [`7.1: ${where} mark ${mcid} is not in the parent tree`];
      }),
    ];
  });
  const lost = [...owners.keys()].map((key) => `7.1: ${key} is in the tree but not on its page`);
  return [...faults, ...lost];
}

/** Clauses 7.1 and 7.3: known types in their places; figures described and bounded. */
function elementFaults({ elements, pages }: ReadPdf): string[] {
  return elements.flatMap((element) => {
    const { type, parent, dict } = element;
    const allowed = parentsByType[type];
    const faults = standardTypes.has(type) ? [] : [`7.1-5: ${type} is no standard type`];
    if (allowed && !allowed.includes(parent?.type ?? ""))
      faults.push(`7.2: ${type} in ${parent?.type ?? "nothing"}`);
    if (type !== "Figure") return faults;
    if ((stringOf(dict, "Alt") ?? "").trim() === "") faults.push("7.3-1: a figure without a description");
    const page = pages[element.content[0]?.page ?? -1];
    const box = dict
      .lookupMaybe(PDFName.of("A"), PDFDict)
      ?.lookupMaybe(PDFName.of("BBox"), PDFArray)
      ?.asArray()
      .map((side) => (side instanceof PDFNumber ? side.asNumber() : Number.NaN));
    const [left = Number.NaN, bottom = Number.NaN, right = Number.NaN, top = Number.NaN] = box ?? [];
    const isOnPage =
      page !== undefined &&
      left >= 0 &&
      bottom >= 0 &&
      left < right &&
      bottom < top &&
      right <= page.widthPt &&
      top <= page.heightPt;
    return isOnPage
      ? faults
      : [...faults, `7.3: a figure has no box on its page: ${box?.join(" ") ?? "none"}`];
  });
}

/** Clause 7.4.2: the first heading is of level 1 and none is skipped on the way down. */
function headingFaults({ elements }: ReadPdf): string[] {
  let above = 0;
  return elements.flatMap(({ type }) => {
    const level = /^H([1-6])$/.exec(type)?.[1];
    if (level === undefined) return [];
    const skipped = Number(level) > above + 1 ? [`7.4.2: H${level} after H${above}`] : [];
    above = Number(level);
    return skipped;
  });
}

/** Clause 7.5: heads have a scope, rows have as many cells as there are columns. */
function tableFaults({ elements }: ReadPdf): string[] {
  return elements.flatMap((table) => {
    if (table.type !== "Table") return [];
    const rows = table.children
      .flatMap((part) => (part.type === "TR" ? [part] : part.children))
      .filter(({ type }) => type === "TR");
    const heads = rows.flatMap(({ children }) => children.filter(({ type }) => type === "TH"));
    const scopeless = heads.filter(({ dict }) => {
      const attributes = dict.lookupMaybe(PDFName.of("A"), PDFDict);
      return !["Row", "Column"].includes((attributes && nameOf(attributes, "Scope")) ?? "");
    });
    const widths = new Set(rows.map(({ children }) => children.length));
    return [
      ...(heads.length === 0 ? ["7.5-1: a table without heads"] : []),
      ...scopeless.map(() => "7.5-1: a head without a scope"),
      ...(widths.size === 1 ? [] : [`7.2: rows of ${[...widths].join(", ")} cells in one table`]),
    ];
  });
}

/** Clause 7.18: links are described, in the tree, and lead back to it. */
function linkFaults({ catalog, context, pages, elements }: ReadPdf): string[] {
  const root = catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
  const parentTree = numberTree(root.lookup(PDFName.of("ParentTree"), PDFDict));
  const links = new Map(
    elements.flatMap((element) => element.annotations.map((ref) => [ref, element] as const)),
  );
  const faults = elements
    .filter(({ type, annotations }) => type === "Link" && annotations.length !== 1)
    .map(() => "7.18.5: a link without its annotation");
  for (const [index, { dict }] of pages.entries()) {
    for (const ref of dict.lookupMaybe(PDFName.of("Annots"), PDFArray)?.asArray() ?? []) {
      const annotation = context.lookup(ref, PDFDict);
      const element = ref instanceof PDFRef ? links.get(ref) : undefined;
      const key = annotation.lookupMaybe(PDFName.of("StructParent"), PDFNumber)?.asNumber() ?? -1;
      const where = `page ${index + 1}`;
      if (element?.type !== "Link") faults.push(`7.18.5: ${where} has a link outside the tree`);
      else if (parentTree.get(key) !== element.ref)
        faults.push(`7.18: ${where} has a link that does not lead back`);
      if ((stringOf(annotation, "Contents") ?? "") === "")
        faults.push(`7.18.5: ${where} has a link not described`);
    }
  }
  return faults;
}

/** Clause 7.21: programs inside, as subsets, and every character drawn can be read aloud. */
function fontFaults({ fonts }: ReadPdf): string[] {
  return [...fonts.values()].flatMap(({ name, dict, unicodeByCode, codes }) => {
    const descendant = dict.lookupMaybe(PDFName.of("DescendantFonts"), PDFArray)?.lookup(0, PDFDict);
    const descriptor = descendant?.lookupMaybe(PDFName.of("FontDescriptor"), PDFDict);
    const hasFile = ["FontFile", "FontFile2", "FontFile3"].some(
      (key) => descriptor?.has(PDFName.of(key)) === true,
    );
    const unreadable = [...codes].filter((code) =>
      ["", "\0", "\uFEFF", "\uFFFE"].includes(unicodeByCode.get(code) ?? ""),
    );
    return [
      ...(hasFile ? [] : [`7.21.4: ${name} is not embedded`]),
      ...(/^[A-Z]{6}\+/.test(name) ? [] : [`7.21: ${name} is no subset`]),
      ...(descendant && nameOf(descendant, "CIDToGIDMap") === "Identity"
        ? []
        : [`7.21.3.2: ${name} maps no glyphs`]),
      ...(descriptor?.has(PDFName.of("CIDSet")) === true
        ? [`7.21.4.2: ${name} has a set that leaves glyphs out`]
        : []),
      ...unreadable.map((code) => `7.21.7: ${name} shows ${code} as nothing`),
    ];
  });
}

/** Values of a number tree; pdf-lib hands out one object for each reference. */
function numberTree(node: PDFDict): Map<number, PDFArray | PDFRef | undefined> {
  const found = new Map<number, PDFArray | PDFRef | undefined>();
  for (const kid of node.lookupMaybe(PDFName.of("Kids"), PDFArray)?.asArray() ?? []) {
    for (const [key, value] of numberTree(node.context.lookup(kid, PDFDict))) found.set(key, value);
  }
  const numbers = node.lookupMaybe(PDFName.of("Nums"), PDFArray);
  for (let index = 0; index + 1 < (numbers?.size() ?? 0); index += 2) {
    const key = numbers?.lookup(index, PDFNumber).asNumber() ?? -1;
    const value = numbers?.get(index + 1);
    const looked = value instanceof PDFRef ? node.context.lookup(value) : value;
    if (looked instanceof PDFArray) found.set(key, looked);
    else if (value instanceof PDFRef) found.set(key, value);
  }
  return found;
}
