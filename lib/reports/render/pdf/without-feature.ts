const SFNT_HEADER_BYTES = 12;
const SFNT_ENTRY_BYTES = 16;
const FEATURE_RECORD_BYTES = 6;
const TAG_BYTES = 4;
const NO_FEATURE = "none"; // a tag nobody asks for

/**
 * A copy of an OpenType font that no longer offers a feature of its GSUB table (OpenType 1.9, FeatureList): its
 * glyphs and metrics are the same. A font that has no such feature is copied as it is.
 */
export function withoutFeature(sfnt: Buffer, feature: string): Buffer {
  const copy = Buffer.from(sfnt);
  const tableCount = copy.readUInt16BE(4);
  for (let table = 0; table < tableCount; table++) {
    const entry = SFNT_HEADER_BYTES + table * SFNT_ENTRY_BYTES;
    if (copy.toString("latin1", entry, entry + TAG_BYTES) !== "GSUB") continue;
    const start = copy.readUInt32BE(entry + 8);
    const list = start + copy.readUInt16BE(start + 6);
    const featureCount = copy.readUInt16BE(list);
    for (let index = 0; index < featureCount; index++) {
      const record = list + 2 + index * FEATURE_RECORD_BYTES;
      if (copy.toString("latin1", record, record + TAG_BYTES) === feature) {
        copy.write(NO_FEATURE, record, "latin1");
      }
    }
  }
  return copy;
}
