const SFNT_HEADER_BYTES = 12;
const SFNT_ENTRY_BYTES = 16;
const FEATURE_RECORD_BYTES = 6;
const TAG_BYTES = 4;

/**
 * A copy of an OpenType font whose substitutions and positions go by other names (OpenType 1.9, FeatureList): what is named
 * after a feature that is always on is always on. Glyphs and metrics are the same.
 * @param names tags of four letters, by the tag they replace; a tag the font lacks changes nothing.
 */
export function renameFeatures(sfnt: Buffer, names: Readonly<Record<string, string>>): Buffer {
  const copy = Buffer.from(sfnt);
  const tableCount = copy.readUInt16BE(4);
  for (let table = 0; table < tableCount; table++) {
    const entry = SFNT_HEADER_BYTES + table * SFNT_ENTRY_BYTES;
    if (!["GSUB", "GPOS"].includes(copy.toString("latin1", entry, entry + TAG_BYTES))) continue;
    const start = copy.readUInt32BE(entry + 8);
    const list = start + copy.readUInt16BE(start + 6);
    const featureCount = copy.readUInt16BE(list);
    for (let index = 0; index < featureCount; index++) {
      const record = list + 2 + index * FEATURE_RECORD_BYTES;
      const name = names[copy.toString("latin1", record, record + TAG_BYTES)];
      if (name !== undefined) copy.write(name, record, TAG_BYTES, "latin1");
    }
  }
  return copy;
}
