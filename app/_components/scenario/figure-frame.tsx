/** Holds a figure's place, at its final size, while its draws are under way. */
export function FigureFrame({ heading, panels }: { heading: string; panels: readonly string[] }) {
  return (
    <div className="border-t border-ink pt-3" aria-busy>
      <div className="h-7" />
      <p className="mt-1 text-caption text-muted">{heading}</p>
      <div className="mt-3 grid gap-x-6 gap-y-4 desk:auto-cols-fr desk:grid-flow-col">
        {panels.map((key) => (
          <div key={key} className="pt-5">
            <div className="aspect-4/3 border-s border-b border-rule" />
          </div>
        ))}
      </div>
      <div className="h-8" />
    </div>
  );
}
