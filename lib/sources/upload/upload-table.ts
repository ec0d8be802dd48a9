import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import { readXlsx, type CellValue } from "hucre/xlsx";
import { AppError } from "@/lib/errors/app-error";
import { looksLikeMarkup } from "../parse-json-payload";
import { payloadText } from "../payload-text";

export type UploadTable = { header: string[]; lines: string[][] };

const MAX_UNPACKED_BYTES = 64 * 1024 * 1024; // what the server's memory carries; a zip bomb is refused by the sizes it declares
const MAX_LINES = 100_000; // eleven years of hours; 300,000 lines were more than a heap of 256 MB carried
const MAX_COLUMNS = 200;

/**
 * The first table of a CSV or of a workbook's first sheet that has one, every cell as text. The header is the first line with at least two
 * filled cells; blank lines are left out.
 * @throws {AppError} INVALID_INPUT for another format, a damaged or oversized file, or one without a table.
 */
export async function uploadTable(bytes: Uint8Array): Promise<UploadTable> {
  if (bytes.length === 0) throw refused("the file is empty");
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const lines = isZip ? await workbookLines(bytes) : csvLines(bytes);
  const headerIndex = lines.findIndex((line) => line.filter((cell) => cell !== "").length >= 2);
  const header = lines[headerIndex];
  if (header === undefined) throw refused("no line with two filled cells: the file holds no table");
  if (header.length > MAX_COLUMNS) throw refused(`${header.length} columns; at most ${MAX_COLUMNS} are read`);
  const body = lines.slice(headerIndex + 1).filter((line) => line.some((cell) => cell !== ""));
  if (body.length === 0) throw refused("only a header line: the table has no figures");
  if (body.length > MAX_LINES) throw refused(`${body.length} lines; at most ${MAX_LINES} are read`);
  return { header: distinctNames(header), lines: body };
}

function csvLines(bytes: Uint8Array): string[][] {
  const text = readText(bytes);
  if (looksLikeMarkup(text))
    throw refused("a web page, whatever its name says; save the table as CSV or XLSX");
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    });
  } catch (cause) {
    throw refused("the CSV is cut off or damaged", cause);
  }
}

function readText(bytes: Uint8Array): string {
  try {
    const text = payloadText(bytes);
    return text.includes("\ufffd") && !text.startsWith("\ufeff") ? windows1252Text(bytes) : text;
  } catch (cause) {
    if (cause instanceof AppError) throw refused(cause.message, cause);
    throw cause;
  }
}

// Spreadsheets of Western Europe still write Windows-1252. Node's own decoder of that name reads Latin-1, which has
// control characters in place of these; the five that stand for nothing are a replacement character.
const bytes0x80To0x9F = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";

function windows1252Text(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes).toString("latin1");
  return latin1.replaceAll(/[\u0080-\u009F]/g, (mark) => bytes0x80To0x9F.charAt(mark.charCodeAt(0) - 0x80));
}

/** The separator that splits the first lines into the most, equally many cells. */
function delimiterOf(text: string): string {
  const sample = text.split(/\r?\n/, 20).filter((line) => line.trim() !== "");
  const cellCounts = [";", "\t", ",", "|"].map((delimiter) => {
    const counts = sample.map((line) => line.split(delimiter).length);
    const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 1;
    return { delimiter, usual };
  });
  const [first, ...others] = cellCounts;
  return others.reduce(
    (best, next) => (next.usual > best.usual ? next : best),
    first ?? { delimiter: ",", usual: 1 },
  ).delimiter;
}

async function workbookLines(bytes: Uint8Array): Promise<string[][]> {
  refuseBomb(bytes);
  try {
    const { sheets } = await readXlsx(bytes);
    const sheet = sheets.find(({ rows }) =>
      rows.some((row) => row.filter((cell) => cell !== null).length >= 2),
    );
    return (sheet?.rows ?? []).map((row) => row.map(cellText));
  } catch (cause) {
    throw refused("a ZIP file that is no readable XLSX workbook", cause);
  }
}

function refuseBomb(bytes: Uint8Array): void {
  let unpackedBytes = 0;
  try {
    unzipSync(bytes, {
      filter: ({ size, originalSize }) => {
        // An entry that declares nothing of what it holds is taken for the worst.
        unpackedBytes += originalSize === 0 && size > 2 ? Number.POSITIVE_INFINITY : originalSize;
        return false; // sizes are declared in the directory: nothing is unpacked
      },
    });
  } catch (cause) {
    throw refused("the workbook is damaged or cut off", cause);
  }
  if (unpackedBytes > MAX_UNPACKED_BYTES) {
    throw refused(`the workbook unpacks to more than ${MAX_UNPACKED_BYTES / 1024 / 1024} MB`);
  }
}

/** Excel keeps dates as numbers without a zone; they come back as instants in UTC that show the same clock. */
function cellText(cell: CellValue): string {
  if (cell === null) return "";
  if (cell instanceof Date) {
    const iso = new Date(Math.round(cell.getTime() / 1000) * 1000).toISOString();
    return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
  }
  return String(cell).trim();
}

/** Columns are chosen by name: a blank one is named by its place, a repeated one numbered. */
function distinctNames(header: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return header.map((cell, index) => {
    const name = cell === "" ? `column ${index + 1}` : cell;
    const repeated = (seen.get(name) ?? 0) + 1;
    seen.set(name, repeated);
    return repeated === 1 ? name : `${name} (${repeated})`;
  });
}

function refused(problem: string, cause?: unknown): AppError {
  return new AppError("INVALID_INPUT", `The file cannot be used: ${problem}.`, {
    cause,
    fields: [
      { field: "file", value: null, allowed: "a CSV or XLSX table of up to 20 MB with a header line" },
    ],
  });
}
