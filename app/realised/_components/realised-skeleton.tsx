/** The page's frame while the first figures are computed: headline, chart. */
export function RealisedSkeleton() {
  return (
    <div aria-hidden className="flex flex-col gap-y-6">
      <div className="h-28 border-b border-rule" />
      <div className="aspect-video border-t border-ink" />
    </div>
  );
}
