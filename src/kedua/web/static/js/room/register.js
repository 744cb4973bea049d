// The merge rules: a text that several tabs and devices write, also without a network, comes together in any order, any number
// of times. The same as engine/notes/register.py; both are held to tests/data/register_cases.json. A version is
// { writer, number, text, seen }; heads are the versions that no other has seen.
export const EMPTY = { heads: [], seen: {} };

export const dot = ({ writer, number }) => `${writer} ${number}`;
/** What somebody knows who has read this version. */
export const known = (version) => ({ ...version.seen, [version.writer]: version.number });
const without = (numbers, writer) => Object.fromEntries(Object.entries(numbers).filter(([name]) => name !== writer));
const order = (a, b) => (a > b) - (a < b);

export function raise(numbers, more) {
  for (const [writer, number] of Object.entries(more)) numbers[writer] = Math.max(number, numbers[writer] ?? 0);
  return numbers;
}

export function take(register, versions) {
  const covered = {}, seen = { ...register.seen }, heads = new Map(), standing = new Set(register.heads.map(dot));
  for (const { writer, number, seen: before } of versions) {
    raise(covered, without(before, writer));
    raise(seen, { ...without(before, writer), [writer]: number });
  }
  const fresh = versions.filter((one) => one.number > (register.seen[one.writer] ?? 0) || standing.has(dot(one)));
  for (const { writer, number, text, seen: before } of [...register.heads, ...fresh]) {
    if (seen[writer] !== number || number <= (covered[writer] ?? 0)) continue;
    const place = JSON.stringify([writer, number, text]);
    heads.set(place, { writer, number, text, seen: raise(without(before, writer), heads.get(place)?.seen ?? {}) });
  }
  return { heads: [...heads.values()].sort((a, b) => order(a.writer, b.writer) || a.number - b.number || order(a.text, b.text)), seen };
}

/** The version by which a writer who has seen so much says what the text is now. */
export function written(register, writer, text, seen = register.seen) {
  return { writer, number: (register.seen[writer] ?? 0) + 1, text, seen: without(seen, writer) };
}
