// The keys of the room. With Alt they work everywhere, also while one types; alone only while one does not, and not at all where
// somebody switched them off, because single letters get in the way of whoever speaks to their computer.
const OFF = "kedua single keys off", FIELDS = "textarea, select, input:not([type=radio], [type=checkbox])";
const WITH_ALT = {
  ArrowDown: "next", ArrowUp: "previous", ".": "here", KeyN: "notes", KeyO: "off-plan", KeyK: "skip", KeyP: "hold", Space: "hold",
  KeyS: "mark S", KeyT: "mark T", KeyA: "mark A", KeyR: "mark R", "=": "mark +", "+": "mark +", "-": "mark -", Equal: "mark +", Minus: "mark -", Period: "here",
};
const ALONE = { n: "next", p: "previous", "?": "keys" };

export function keysOf(box, acts) {
  box.checked = localStorage.getItem(OFF) === null;
  box.addEventListener("change", () => (box.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1")));
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || document.querySelector("dialog[open]")) return;
    const code = /^[a-z]$/i.test(event.key) ? `Key${event.key.toUpperCase()}` : event.code; // by letter, unless Alt makes another sign of it
    const rate = /^(?:Digit|Numpad)([0-5])$/.exec(event.code)?.[0].replace(/\D+/, "rate ");
    const alone = box.checked && !event.target.matches?.(FIELDS) && (ALONE[event.key] ?? (event.shiftKey ? "" : rate));
    const [name, given] = ((event.altKey ? WITH_ALT[event.key] ?? WITH_ALT[code] ?? rate : alone) || "").split(" ");
    if (name && acts[name](given) !== false) event.preventDefault();
  });
}
