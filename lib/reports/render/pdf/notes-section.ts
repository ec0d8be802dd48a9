import type { ReportSection } from "../../scenario-report";
import type { PaperWords } from "./paper-words";
import { readerParagraphs } from "./reader-text";

/** The reader's own words as a part of their own, apart from everything the report says; null for nothing that can be seen. */
export function notesSection(notes: string, words: PaperWords): ReportSection | null {
  const paragraphs = readerParagraphs(notes);
  if (paragraphs.length === 0) return null;
  const isTransliterated = paragraphs.some((paragraph) => paragraph.isTransliterated);
  return {
    id: "notes",
    number: null,
    heading: words.notes,
    scenario: null,
    startsPage: false,
    blocks: [
      ...(isTransliterated ? [{ kind: "banner" as const, text: words.transliteratedNotes }] : []),
      ...paragraphs.map(({ text }) => ({ kind: "paragraph" as const, text })),
    ],
  };
}
