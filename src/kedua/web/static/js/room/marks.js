// Evidence as one writes: marks for the line one is in, a competency tied to it, which of S, T, A, R was not heard yet, what
// touches something private, and how much there is of each competency. Lines are read as in engine/notes/lines.py.
import { all, made, one, say, tell } from "./dom.js";

const START = /^([STAR]{0,4})([+\-−–]?):?(?=\s|$|(?<=:))\s*/, TIED = /(?:^|\s)#([a-z0-9][a-z0-9:-]{0,89})\s*$/, PAUSE = 700;
const LETTERS = { S: "situation", T: "task", A: "action", R: "result" };

export const lines = (note) => note.split("\n").map((raw) => {
  const line = raw.trim(), said = line.replace(TIED, "").trimEnd(), [whole, letters, sign] = START.exec(said) ?? ["", "", ""];
  const marked = (letters || sign) && new Set(letters).size === letters.length;
  return { text: marked ? said.slice(whole.length) : said, letters: marked ? letters : "", subject: TIED.exec(line)?.[1] ?? "" };
}).filter(({ text }) => text);

/** Replace a stretch as if it were typed, so that it can be undone. */
function type(area, from, to, text) {
  area.focus();
  area.setSelectionRange(from, to);
  if (document.execCommand(text ? "insertText" : "delete", false, text)) return;
  area.setRangeText(text, from, to, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

function line(area) {
  const caret = area.selectionStart, start = area.value.lastIndexOf("\n", caret - 1) + 1, stop = area.value.indexOf("\n", caret);
  return { caret, start, end: stop < 0 ? area.value.length : stop };
}

export function mark(area, sign) {
  const { caret, start, end } = line(area);
  let [whole, letters, had] = START.exec(area.value.slice(start, end)) ?? ["", "", ""];
  if (!letters && !had) whole = "";
  if (!(sign in LETTERS)) had = had === sign ? "" : sign;
  else letters = letters.includes(sign) ? letters.replace(sign, "") : letters + sign;
  const head = letters ? `${letters}${had}: ` : had && `${had} `, next = Math.max(start, caret - whole.length) + head.length;
  if (whole || head) type(area, start, start + whole.length, head);
  area.setSelectionRange(next, next);
}

/** Begins to tie the line, as typing # does. */
export function startTie(area) {
  const { end } = line(area);
  type(area, end, end, /(^|\s)$/.test(area.value.slice(0, end)) ? "#" : " #");
}

const listOf = (area) => one(".k-ties", area.parentElement);
const word = (area) => /(?:^|\s)#([^\s#]*)$/.exec(area.value.slice(0, area.selectionStart))?.[1];

function pick(area, option) {
  for (const other of all("li", listOf(area))) other.ariaSelected = String(other === option);
  area.setAttribute("aria-activedescendant", option?.id ?? "");
  option?.scrollIntoView({ block: "nearest" });
}

/** Offer the competencies that match what stands after #; closes the list where there is no #. */
export function offer(area, typed = word(area)?.toLowerCase()) {
  const list = listOf(area);
  if (!list) return;
  for (const option of all("li", list)) option.hidden = !`${option.textContent} ${option.dataset.tieTo}`.toLowerCase().includes(typed);
  list.hidden = typed === undefined || !one(`li:not([hidden], [data-tie-to="${CSS.escape(typed)}"])`, list);
  pick(area, list.hidden ? null : one("li:not([hidden])", list));
}

export function tie(area, option, whole = false) {
  const { start, end, caret } = line(area), before = area.value.slice(start, caret).replace(/#[^\s#]*$/, "");
  const rest = `${before}${area.value.slice(caret, end)}`.replace(TIED, "").trimEnd();
  type(area, start, end, `${rest}${rest ? " " : ""}#${option.dataset.tieTo}${whole && end === area.value.length ? "\n" : ""}`);
  listOf(area).hidden = true;
}

/** A key while the list is open; says whether it was for the list. */
export function choose(area, key) {
  const list = listOf(area), options = list && !list.hidden ? all("li:not([hidden])", list) : [], at = options.findIndex((option) => option.ariaSelected === "true");
  if (!options.length || !["ArrowDown", "ArrowUp", "Enter", "Tab", "Escape"].includes(key)) return false;
  if (key === "Enter" || key === "Tab") tie(area, options[at], key === "Enter");
  else if (key === "Escape") list.hidden = true;
  else pick(area, options.at((at + (key === "ArrowDown" ? 1 : -1)) % options.length));
  return true;
}

/** Gives `look(spread)`: look at its note again, at once for what can be seen here, later for what the server reads in it. */
export function evidenceOf(main, ask) {
  const read = new Map(), timers = new Map(), words = one(".k-room-coverage ul", main).dataset, note = (spread) => one("[data-address^='note:']", spread);
  const heard = (spread) => {
    const marked = new Set(lines(note(spread).value).flatMap(({ letters }) => [...letters]).map((letter) => LETTERS[letter]));
    return Object.values(LETTERS).filter((name) => marked.has(name) || read.get(note(spread))?.star[name]);
  };

  function hints(spread) {
    const found = heard(spread), missing = [], { mentions = [] } = read.get(note(spread)) ?? {}, private_ = one("[data-mention]", spread), told = one("[data-missing]", spread);
    for (const button of all("[data-star]", spread)) {
      button.dataset.is = found.includes(button.dataset.star) ? "heard" : "missing";
      say(one("[data-heard]", button), words[button.dataset.is]);
      if (button.dataset.is === "missing") missing.push(one("[data-name]", button).textContent.toLowerCase());
    }
    if (missing.length) tell(told, { letters: missing.join(", ") }, note(spread).value.trim()); else say(told, told.dataset.whole);
    private_.hidden = !mentions.length;
    tell(one("span", private_), { words: mentions[0]?.text });
    one("[data-advice]", spread).replaceChildren(...mentions.map(({ topic, advice }) => made("p", `${topic} ${advice}`)));
  }

  function cover() {
    const found = {};
    for (const spread of all("[data-page]:has([data-address^='note:'])", main)) {
      const whole = ["action", "result"].every((name) => heard(spread).includes(name));
      for (const { subject } of lines(note(spread).value)) {
        const about = subject || spread.dataset.subject;
        found[about] = found[about] === "enough" || (whole && about === spread.dataset.subject) ? "enough" : "some";
      }
    }
    for (const place of all("[data-covers]", main)) {
      place.dataset.cover = found[place.dataset.covers] ?? "none";
      say(one("[data-covered]", place), words[place.dataset.cover]);
    }
  }

  return function look(spread, pause = PAUSE) {
    const area = note(spread), question = "question" in spread.dataset;
    if (question) hints(spread);
    cover();
    clearTimeout(timers.get(area));
    if (question) timers.set(area, setTimeout(async () => {
      const text = area.value, told = text.trim() ? await ask(main.dataset.read, { address: area.dataset.address, text }) : { star: {}, mentions: [] };
      if (!told || text !== area.value) return;
      read.set(area, told);
      hints(spread);
      cover();
    }, pause));
  };
}
