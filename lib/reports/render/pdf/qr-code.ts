import createCode from "qrcode-generator";

const MOST_BYTES_AT_MEDIUM = 300; // beyond them the squares of a code with more correction are too fine to scan
const MOST_BYTES = 2953; // ISO/IEC 18004, version 40, level L

/** Which squares of the code are dark, row by row; null for an address no code can hold. */
export function qrCode(address: string): boolean[][] | null {
  const { length } = Buffer.from(address);
  if (length > MOST_BYTES) return null;
  const code = createCode(0, length > MOST_BYTES_AT_MEDIUM ? "L" : "M");
  code.addData(address, "Byte");
  code.make();
  const indices = Array.from({ length: code.getModuleCount() }, (_, index) => index);
  return indices.map((row) => indices.map((column) => code.isDark(row, column)));
}
