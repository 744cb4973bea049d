// What a tab shows at every address, and what whoever types there has therefore seen. A text that came in while another is shown was
// not seen: it stays beside it, as a conflict, until it is settled. Keeps nothing and sends nothing.
import { EMPTY, known, raise, take, written } from "./register.js";

export function notebook(writer) {
  const places = new Map(); // address -> { register, shown: the version that is on the page, others: what the page shows beside it }
  const at = (address) => places.get(address) ?? { register: EMPTY, shown: null, others: [] };

  /** The head to show: the one that is shown, or that continues it, or any. */
  const next = (heads, shown) => heads.find((head) => head.writer === shown?.writer && head.number === shown.number)
    ?? heads.find((head) => shown && known(head)[shown.writer] >= shown.number) ?? heads[0] ?? null;

  function state(address) {
    const { register: { heads }, shown } = at(address), text = shown?.text ?? "";
    return { text, others: [...new Set(heads.map((head) => head.text))].filter((other) => other !== text) };
  }

  function add(address, text, seen) {
    const { register, others } = at(address), shown = written(register, writer, text, seen);
    places.set(address, { register: take(register, [shown]), shown, others });
    return shown;
  }

  return {
    state,
    heads: (address) => at(address).register.heads,
    /** Whoever types has seen what is shown, nothing else. Gives the new version, or null when nothing changed. */
    write(address, text) {
      const { register: { heads }, shown } = at(address);
      if (text === (shown?.text ?? "")) return null;
      const same = [shown, ...heads.filter((head) => head.text === shown?.text)].filter(Boolean);
      return add(address, text, same.reduce((seen, head) => raise(seen, known(head)), {}));
    },
    /** Say what the text is, having looked at all there are. */
    settle: (address, text) => add(address, text, at(address).register.seen),
    /** Take versions in. `show(address, state)` puts them on the page, or gives false when the text cannot change just now. */
    take(address, versions, show) {
      const before = at(address), register = take(before.register, versions), shown = next(register.heads, before.shown);
      places.set(address, { ...before, register, shown });
      const { text, others } = state(address), same = text === (before.shown?.text ?? "") && others.join("\0") === before.others.join("\0");
      if (same || show(address, { text, others }) !== false) places.set(address, { register, shown, others });
      else places.set(address, { ...before, register });
    },
  };
}
