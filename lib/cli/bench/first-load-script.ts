import { get } from "node:http";
import type { Benchmark } from "./figure";

const BYTES_PER_KILOBYTE = 1000;
const scriptTag = /<script\b[^>]*\bsrc="([^"]+)"[^>]*>/g;

/** Scripts that a page's HTML names, as sent: gzip, each once, without those only old browsers load. */
export function firstLoadScript(page: string): Benchmark {
  return {
    name: `first-load script of ${page}`,
    unit: "kB gzip",
    budget: 170,
    async measure({ serverUrl }) {
      const answer = await fetch(`${serverUrl}${page}`);
      if (!answer.ok) throw new Error(`${page} answered ${answer.status}`);
      const html = await answer.text();
      const scripts = new Set(
        Array.from(html.matchAll(scriptTag))
          .filter(([tag]) => !/\bnomodule\b/i.test(tag))
          .map(([, source]) => source ?? ""),
      );
      if (scripts.size === 0) throw new Error(`${page} names no script`);
      let byteCount = 0;
      for (const source of scripts) byteCount += await sentByteCount(new URL(source, serverUrl));
      return byteCount / BYTES_PER_KILOBYTE;
    },
  };
}

/** Bytes of the body as they cross the network; `fetch` would count them unpacked. */
function sentByteCount(url: URL): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { "accept-encoding": "gzip" } }, (response) => {
      let byteCount = 0;
      response.on("data", (chunk: Buffer) => {
        byteCount += chunk.length;
      });
      response.on("end", () => {
        if (response.statusCode === 200) resolve(byteCount);
        else reject(new Error(`${url.href} answered ${String(response.statusCode)}`));
      });
    }).on("error", reject);
  });
}
