import { InlineCode } from "./inline-code";

/** Text whose `code` stands between backticks. */
export function MarkedText({ text }: { text: string }) {
  return text.split(/(`[^`]+`)/).map((part, index) =>
    part.startsWith("`") ? (
      // Parts of one text never move.
      // oxlint-disable-next-line react/no-array-index-key
      <InlineCode key={index}>{part.slice(1, -1)}</InlineCode>
    ) : (
      part
    ),
  );
}
