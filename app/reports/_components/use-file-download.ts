"use client";

import { useCallback, useEffect, useRef, useState } from "react";

export type FileProgress =
  | { state: "idle" }
  | { state: "working"; startedAt: number }
  | { state: "done"; byteCount: number; ms: number }
  | { state: "failed"; cause: string; otherLayoutUrl: string | null }
  | { state: "cancelled" };

export type FileDone = { byteCount: number; ms: number };

/** Fetches a file whole and hands it to the browser; what is given up stops on the server too. */
export function useFileDownload() {
  const [progress, setProgress] = useState<FileProgress>({ state: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []); // the reader has left the page

  const start = useCallback(async (url: string, init: RequestInit): Promise<FileDone | null> => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    const startedAt = performance.now();
    setProgress({ state: "working", startedAt });
    try {
      const { fetchFile } = await import("./fetch-file");
      const outcome = await fetchFile(url, { ...init, signal: own.signal });
      if ("cause" in outcome) {
        setProgress({ state: "failed", ...outcome });
        return null;
      }
      const done = { byteCount: outcome.byteCount, ms: performance.now() - startedAt };
      setProgress({ state: "done", ...done });
      return done;
    } catch (error) {
      if (running.current !== own) return null; // another took its place
      if (own.signal.aborted) setProgress({ state: "cancelled" });
      else {
        const cause = error instanceof Error ? error.message : String(error);
        setProgress({ state: "failed", cause, otherLayoutUrl: null });
      }
      return null;
    }
  }, []);

  const cancel = useCallback(() => running.current?.abort(), []);
  return { progress, start, cancel };
}
