type PageContentsProps = { label: string; items: readonly { anchor: string; title: string }[] };

/** Where on a long page each question is answered. */
export function PageContents({ label, items }: PageContentsProps) {
  return (
    <nav aria-label={label} data-print="hide">
      <ul className="flex flex-wrap gap-x-5 text-caption">
        {items.map(({ anchor, title }) => (
          <li key={anchor}>
            <a href={`#${anchor}`} className="text-action">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
