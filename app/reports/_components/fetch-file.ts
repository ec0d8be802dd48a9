import { saveFile } from "../../_components/charts/save-file";
import { refusalOf } from "./refusal";

const FILE_NAME = /filename="([^"]+)"/;

type Outcome = { byteCount: number } | { cause: string; otherLayoutUrl: string | null };

/** Saves the file an address answers with; otherwise says why not, in the server's own words. */
export async function fetchFile(url: string, init: RequestInit): Promise<Outcome> {
  const answer = await fetch(url, init);
  if (!answer.ok) {
    const { message, fields } = refusalOf(await answer.json().catch(() => null), answer.status);
    const isLayout = fields.includes("layout");
    return { cause: message, otherLayoutUrl: isLayout ? `${url}&layout=any` : null };
  }
  const blob = await answer.blob();
  const fileName = FILE_NAME.exec(answer.headers.get("content-disposition") ?? "")?.[1];
  saveFile(blob, fileName ?? "report");
  return { byteCount: blob.size };
}
