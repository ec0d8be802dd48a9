const SFNT_HEADER_BYTES = 12;
const SFNT_ENTRY_BYTES = 16;
const FEATURE_RECORD_BYTES = 6;
const TAG_BYTES = 4;
const CHECKSUM_ADJUSTMENT_OFFSET = 8; // in the table head
const CHECKSUM_MAGIC = 0xb1b0afba;

/**
 * A copy of an OpenType font whose substitutions and positions go by other names (OpenType 1.9, FeatureList): what is named
 * after a feature that is always on is always on. Glyphs and metrics are the same.
 * @param names tags of four letters, by the tag they replace; a tag the font lacks changes nothing.
 */
export function renameFeatures(sfnt: Buffer, names: Readonly<Record<string, string>>): Buffer {
  const copy = Buffer.from(sfnt);
  const tables = tablesOf(copy);
  for (const { tag, start } of tables) {
    if (tag !== "GSUB" && tag !== "GPOS") continue;
    const list = start + copy.readUInt16BE(start + 6);
    const featureCount = copy.readUInt16BE(list);
    for (let index = 0; index < featureCount; index++) {
      const record = list + 2 + index * FEATURE_RECORD_BYTES;
      const name = names[copy.toString("latin1", record, record + TAG_BYTES)];
      if (name !== undefined) copy.write(name, record, TAG_BYTES, "latin1");
    }
  }
  if (!copy.equals(sfnt)) writeChecksums(copy, tables);
  return copy;
}

type Table = { tag: string; entry: number; start: number; length: number };

function tablesOf(sfnt: Buffer): Table[] {
  return Array.from({ length: sfnt.readUInt16BE(4) }, (_, index) => {
    const entry = SFNT_HEADER_BYTES + index * SFNT_ENTRY_BYTES;
    return {
      tag: sfnt.toString("latin1", entry, entry + TAG_BYTES),
      entry,
      start: sfnt.readUInt32BE(entry + 8),
      length: sfnt.readUInt32BE(entry + 12),
    };
  });
}

/** pdfkit tells fonts of one name apart by them: with the old ones it would read a font anew for every line. */
function writeChecksums(sfnt: Buffer, tables: readonly Table[]): void {
  const head = tables.find(({ tag }) => tag === "head");
  if (head === undefined) return;
  sfnt.writeUInt32BE(0, head.start + CHECKSUM_ADJUSTMENT_OFFSET);
  for (const { entry, start, length } of tables) {
    sfnt.writeUInt32BE(checksum(sfnt.subarray(start, start + length)), entry + 4);
  }
  sfnt.writeUInt32BE((CHECKSUM_MAGIC - checksum(sfnt)) >>> 0, head.start + CHECKSUM_ADJUSTMENT_OFFSET);
}

/** The sum of the bytes as unsigned words of 32 bits, the last filled up with zeros. */
function checksum(bytes: Buffer): number {
  const whole = bytes.length - (bytes.length % 4);
  let sum = 0;
  for (let at = 0; at < whole; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  if (whole === bytes.length) return sum;
  const rest = Buffer.alloc(4);
  bytes.copy(rest, 0, whole);
  return (sum + rest.readUInt32BE(0)) >>> 0;
}
