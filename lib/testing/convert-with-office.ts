import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

const TIMEOUT_MS = 240_000; // a busy machine takes ten seconds a workbook; a hung one must not hang the tests

/** Recalculates every formula of a file on load, whatever values it was stored with: 0 is "always". */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

const filterByFormat = { xlsx: "xlsx:Calc MS Excel 2007 XML", pdf: "pdf:calc_pdf_Export" } as const;

/** Whether LibreOffice is there; says on the console that tests are skipped where it is not. */
export function isOfficeInstalled(): boolean {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    process.stdout.write("skipped: soffice is not installed\n");
    return false;
  }
}

/**
 * Workbooks opened, recalculated and saved by one headless LibreOffice, in the order given.
 * A profile of its own lets several run at once.
 * @throws {Error} when LibreOffice fails, takes longer than four minutes, or leaves a workbook out.
 */
export async function convertWithOffice(
  workbooks: readonly Uint8Array[],
  format: keyof typeof filterByFormat,
): Promise<Uint8Array[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "joule-office-"));
  try {
    const profile = path.join(folder, "profile");
    mkdirSync(path.join(profile, "user"), { recursive: true });
    writeFileSync(path.join(profile, "user", "registrymodifications.xcu"), PROFILE);
    const files = workbooks.map((bytes, index) => {
      const file = path.join(folder, `${index}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    const out = path.join(folder, "out");
    const args = ["--headless", "--norestore", "--convert-to", filterByFormat[format], "--outdir", out];
    await runOffice([`-env:UserInstallation=${pathToFileURL(profile).href}`, ...args, ...files]);
    return workbooks.map((_, index) => readFileSync(path.join(out, `${index}.${format}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `soffice` is a script that starts others: on time-out the whole group ends, not the script alone. */
async function runOffice(args: readonly string[]): Promise<void> {
  const office = spawn("soffice", args, { detached: true, stdio: ["ignore", "ignore", "pipe"] });
  let complaint = "";
  office.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
  const timer = setTimeout(
    () => office.pid !== undefined && process.kill(-office.pid, "SIGKILL"),
    TIMEOUT_MS,
  );
  const [code, signal] = (await once(office, "exit")) as [number | null, string | null];
  clearTimeout(timer);
  if (signal !== null)
    throw new Error(`soffice was ended by ${signal} after at most ${TIMEOUT_MS / 1000} s.`);
  if (code !== 0) throw new Error(`soffice exited with ${code}: ${complaint.trim()}`);
}
