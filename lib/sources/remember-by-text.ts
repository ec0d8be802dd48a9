/** Reads every distinct text once: a file of 200,000 prices has a few hundred times. */
export function rememberByText<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { value: Value }>();
  return (text) => {
    const entry = known.get(text);
    if (entry !== undefined) return entry.value;
    const value = read(text);
    known.set(text, { value });
    return value;
  };
}
