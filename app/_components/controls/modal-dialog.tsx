"use client";

import { Dialog } from "@base-ui/react/dialog";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

type ModalDialogProps = {
  title: string;
  wide?: boolean | undefined; // for a table
  onClose: () => void;
  children: ReactNode;
};

/** A question in front of the page: takes the focus, gives it back, and closes by Escape. Load it lazily. */
export function ModalDialog({ title, wide = false, onClose, children }: ModalDialogProps) {
  const close = useTranslations("control")("close");
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-paper/80" />
        <Dialog.Popup
          className={`fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] -translate-1/2 flex-col gap-y-4 overflow-auto border border-ink bg-paper p-5 text-body text-ink outline-none ${wide ? "max-w-5xl" : "max-w-lg"}`}
        >
          <div className="flex items-start justify-between gap-x-6">
            <Dialog.Title className="font-serif text-finding font-semibold">{title}</Dialog.Title>
            <Dialog.Close className="text-action shrink-0 text-caption">{close}</Dialog.Close>
          </div>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
