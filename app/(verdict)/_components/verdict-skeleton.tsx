/** The page's frame while the first figures are computed: headline, table, chart. */
export function VerdictSkeleton() {
  return (
    <div aria-hidden className="flex flex-col gap-y-6">
      <div className="h-16 border-b border-rule" />
      <div className="h-96 border-y border-rule" />
      <div className="aspect-video border-t border-ink" />
    </div>
  );
}
