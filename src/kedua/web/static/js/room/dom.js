// What every part of the room does with the page. Sentences are the server's and stand in data attributes: "{number} min behind".
export const one = (selector, root = document) => root.querySelector(selector);
export const all = (selector, root = document) => [...root.querySelectorAll(selector)];
export const at = (name, value, root) => one(`[data-${name}="${CSS.escape(value)}"]`, root);
export const made = (tag, textContent, className = "") => Object.assign(document.createElement(tag), { textContent, className });

export const fill = (sentence, values) => (sentence ?? "").replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

/** Set what an element says where that changes: whoever listens to the page is not told the same twice. */
export function say(place, text = "") { if (place && place.textContent !== text) place.textContent = text; }

/** Say an element's own sentence with a number or a name in it; nothing where there is none. */
export const tell = (place, values, when = true) => say(place, when ? fill(place.dataset.sentence, values) : "");

export const minutes = (milliseconds) => Math.round(milliseconds / 60_000);

/** Write a duration as 7:05, below zero with a minus sign. */
export function duration(milliseconds) {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  return `${milliseconds <= -1000 ? "−" : ""}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
