// The interview room: ties agenda, clock, notes, keys and what the others do into one page.
import { agendaOf } from "./agenda.js";
import { asksOf } from "./asks.js";
import { fold } from "./clock.js";
import { all, at, made, one, say, tell } from "./dom.js";
import { keysOf } from "./keys.js";
import { listen } from "./live.js";
import { choose, evidenceOf, mark, offer, startTie, tie } from "./marks.js";
import { prepare } from "./prepare.js";
import { open } from "./store.js";
import { post, start } from "./sync.js";

const main = one("[data-room]"), { seat, account, csrf, sync: url, events: eventsUrl } = main.dataset;
const plan = JSON.parse(main.dataset.agenda), names = JSON.parse(main.dataset.people), alone = Object.keys(names).length < 2;
const TYPING = 2000, pages = new Map(), early = new Map(), pressed = [], now = () => desk?.now() ?? Date.now(); // by address: { text, others }; what is typed, and what happens, before the desk is there
let lastKey = 0, desk = null, events = [], state = fold(plan, [], now()), goal = "before", wanted = location.hash.slice(1); // wanted: the page that somebody chose

const ask = (to, body) => post(to, csrf, body).catch(() => null);
const add = (kind, facts) => (desk ? desk.add(kind, facts) : pressed.push([kind, facts]));
const item = (id) => state.items.find((one) => one.id === id);
const notes = () => one(".k-notebook-text", agenda.spread);

const agenda = agendaOf(main, names, seat), read = evidenceOf(main, ask);
const asks = asksOf({ main, agenda, add, go, ask, state: () => state, settle(address, text) { desk.settle(address, text); draw(address, { text, others: [] }); } });

/** Open a page. Whoever was writing goes on writing there. chosen: somebody wants to be there. */
function look(id, chosen = true) {
  const writing = document.activeElement === notes();
  agenda.show(id);
  if (chosen) wanted = agenda.spread.id;
  history.replaceState(null, "", `#${agenda.spread.id}`);
  ((writing && notes()) || agenda.spread).focus({ preventScroll: true });
  refresh();
}

/** Go to an item. It begins where it is one's own, or `begin` says so: who only looks ahead takes nobody's turn. */
function go(id, begin = false) {
  const { by, state: standing } = item(id) ?? {}, own = standing === "ahead" && (alone || !by || by === seat);
  if (state.phase === "running" && standing !== "now" && (begin || own)) add("go", { to: id });
  look(id);
}

/** Give the page so many steps further in the plan; what was asked off-plan is followed by what is still to come. */
function step(by) {
  const list = ["before", ...state.items.filter((one) => !["skipped", "dropped"].includes(one.state)).map(({ id }) => id)], here = list.indexOf(agenda.shown);
  if (here >= 0 && !(by > 0 && agenda.shown.startsWith("ask:own:"))) return list[here + by];
  return state.items.find((one) => one.state === "ahead")?.id ?? (by < 0 ? goal : undefined);
}

const acts = {
  next() { const to = step(1); if (to) go(to); else if (state.phase === "running") asks.show("end"); else look(goal); },
  previous() { look(step(-1) ?? "before"); },
  here: () => look(goal),
  begin: () => go(agenda.shown, true),
  unskip: () => add("unskip", { question: agenda.spread.dataset.question }),
  start: () => add("start"), pause: () => add("pause"), resume: () => add("resume"), reopen: () => add("reopen"),
  hold() { if (state.phase === "paused") add("resume"); else add("pause"); },
  notes: () => notes()?.focus(),
  mark: (sign) => ("question" in agenda.spread.dataset ? mark(notes(), sign) : false),
  rate: (digit) => (one(`.k-rating [value="${digit === "0" ? "none" : digit}"]`, agenda.spread) ?? { click: () => false }).click(),
  "ask-rest": asks.suggest, "take-rest": () => asks.close(true), "leave-rest": () => asks.close(false),
  keys: () => asks.show("keys"), skip: () => asks.show("skip"), "off-plan": () => asks.show("off-plan"),
};

const twice = (spread) => all("[data-address]", spread).map(({ dataset: { address } }) => ({ address, ...pages.get(address) })).find(({ others }) => others?.length);

/** Show what stands at an address; false while somebody types there: what came in waits, and becomes another version if they go on. */
function draw(address, page) {
  const field = at("address", address, main), radios = field?.matches("fieldset"), spread = field?.closest("[data-page]");
  const typed = radios ? one(":checked", field)?.value ?? "" : field?.value;
  if (early.has(address) || (field && typed !== page.text && typed && field === document.activeElement && Date.now() - lastKey < TYPING)) return false;
  pages.set(address, page);
  if (!field) return true; // its question is not here yet, or it is the scorecard's
  if (radios) for (const radio of all("input", field)) radio.checked = radio.value === page.text;
  else if (typed !== page.text) {
    const { selectionStart: caret } = field;
    field.value = page.text;
    if (field === document.activeElement) field.setSelectionRange(caret, caret);
  }
  for (const place of [...all("[data-conflict]", spread), one("[data-conflict]", agenda.entry(spread.dataset.page))]) if (place) place.hidden = !twice(spread);
  if (radios) rated(spread, page.text);
  if (address.startsWith("note:")) read(spread, 0);
  return true;
}

function rated(spread, value) {
  const asked = state.asked.filter((question) => at("address", `rating:${question}`, main)), open = asked.filter((question) => !pages.get(`rating:${question}`)?.text);
  say(at("rating", spread.dataset.question, main), value === "none" ? "–" : value);
  for (const level of all("[data-level]", spread)) level.toggleAttribute("data-picked", level.dataset.level === value);
  tell(one("[data-unrated]"), { number: open.length, all: asked.length }, open.length);
}

function write(field, text) {
  const { address } = field.closest("[data-address]").dataset, spread = field.closest("[data-page]");
  pages.set(address, { others: [], ...pages.get(address), text });
  lastKey = Date.now();
  if (desk) desk.write(address, text); else early.set(address, text);
  if (field.type === "radio") rated(spread, text);
  if (!address.startsWith("note:")) return;
  offer(field);
  read(spread);
}

/** Work out again where things stand, as every second, and show it. */
function refresh() {
  const before = state.phase;
  state = fold(plan, events, now());
  for (const facts of state.off_plan) {
    if (!facts.question.startsWith("own:") || agenda.page(`ask:${facts.question}`)) continue;
    agenda.add(facts);
    for (const [address, page] of pages) if (address.endsWith(facts.question)) draw(address, page);
  }
  agenda.items(state);
  goal = agenda.time(state);
  for (const button of all("[data-told]", main)) button.ariaPressed = String(state.told.some(({ entry }) => entry === button.dataset.told));
  const list = one("[data-owed]", main), owed = state.owed.slice(list?.children.length);
  list?.append(...owed.map(({ text }) => made("li", text)));
  if (before !== state.phase && (before === "waiting" || before === "ended" || state.phase === "ended") && !document.activeElement.matches("textarea, input")) look(goal, false);
  asks.watch(state);
}

const clicks = {
  do: (name) => acts[name](), open: (name) => asks.show(name), mark: (sign) => acts.mark(sign), tie: () => startTie(notes()), tieTo: (_to, option) => tie(notes(), option),
  conflict: () => asks.conflict(twice(agenda.spread)),
  told: (entry, button) => button.ariaPressed === "true" || add("told", { part: "preview", entry }),
};

main.addEventListener("click", ({ target }) => {
  const place = target.closest("button, li[data-tie-to]"), name = Object.keys(clicks).find((key) => key in (place?.dataset ?? {}));
  if (name) clicks[name](place.dataset[name], place);
  if (name) for (const menu of all("details.k-menu[open]", main)) menu.open = false;
});
one("#agenda", main).addEventListener("click", (event) => {
  const id = event.target.closest("[data-item]")?.dataset.item;
  if (!id) return;
  event.preventDefault();
  event.currentTarget.hidePopover();
  look(id);
});
main.addEventListener("input", ({ target }) => { if (target.closest("[data-address]")) write(target, target.value); });
main.addEventListener("keydown", (event) => {
  const { key, target } = event, beside = one(".k-beside[open]", main);
  if (target === notes() && choose(target, key)) event.preventDefault();
  else if (key === "Escape" && beside) { beside.open = false; one("summary", beside).focus(); }
  else if (["Backspace", "Delete"].includes(key) && target.matches(".k-rating :checked")) { target.checked = false; write(target, ""); }
});
main.addEventListener("submit", (event) => {
  event.preventDefault(); // of the two forms of the page that are no sheets: what was told has been heard as a click
  const { text } = event.target.elements;
  if (text) add("owed", { text: text.value.trim() });
  event.target.reset();
});
keysOf(one("[data-single-keys]"), acts);

function onStatus(how, words) {
  const status = one("[data-room-status]", main), time = new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  status.dataset.state = how;
  for (const field of all("[data-address]", main)) field.matches("fieldset") ? field.disabled = how === "sealed" : field.readOnly = how === "sealed";
  status.ariaLive = ["saved", "saving"].includes(how) ? "off" : "polite";
  say(status, (words || status.getAttribute(`data-${how}`) || "").replace("{time}", time));
}

const prepared = one("[data-prepared]", main);
main.classList.add("k-live");
refresh();
const store = await open(account);
desk = await start({
  seat, url, eventsUrl, csrf, store, onPages: draw, onStatus,
  onEvents(known) { events = known.map((event) => ({ ...event, at: Date.parse(event.at) })); refresh(); },
});
for (const [address, text] of early) desk.write(address, text);
for (const act of pressed) desk.add(...act);
early.clear();
refresh();
look(all("[data-page]", main).find(({ id }) => id === wanted && wanted !== "before")?.dataset.page ?? goal, false);
setInterval(refresh, 1000);
listen({ live: main.dataset.live, events: eventsUrl, newest: () => Math.max(0, ...events.map(({ number }) => number ?? 0)), hear: desk.hear });
say(prepared, store && await prepare(location.pathname, account, store) ? prepared.dataset.yes : prepared.dataset.no);
