const RELEASE_AFTER_MS = 10_000;

/** Hands a file to the browser's download list. */
export function saveFile(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_AFTER_MS); // some browsers read it after the click returns
}
