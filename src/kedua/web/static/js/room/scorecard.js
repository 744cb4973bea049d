// The scorecard of the room: what is typed is kept as the notes are, and sending waits until the server has all of it.
import { all, fill, one, say } from "./dom.js";
import * as store from "./store.js";
import { start } from "./sync.js";

const form = one("[data-card]"), { seat, account, csrf, sync: url, events: eventsUrl } = form.dataset, place = one("[data-room-status]");
const read = (field) => field.value ?? one(":checked", field)?.value ?? "";
const early = new Set(all("[data-address]", form).filter((field) => read(field) !== (field.defaultValue ?? one("[checked]", field)?.value ?? ""))); // typed before the desk is there
let state = "", desk = null;

function onPages(address, { text }) {
  const field = one(`[data-address="${CSS.escape(address)}"]`, form);
  if (!field || read(field) === text) return true;
  if (early.has(field) || field.contains(document.activeElement)) return false;
  if ("value" in field) field.value = text; else for (const choice of all("input:not([type=hidden])", field)) choice.checked = choice.value === text;
  return true;
}
function onStatus(now, words) {
  place.dataset.state = state = now;
  say(place, words || fill(place.getAttribute(`data-${now}`), { time: new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }) }));
}
form.addEventListener("input", ({ target }) => {
  const field = target.closest("[data-address]");
  if (!field) return;
  if (desk) desk.write(field.dataset.address, read(field)); else early.add(field);
});
desk = await start({ seat, url, eventsUrl, csrf, store: await store.open(account), onPages, onEvents() {}, onStatus });
for (const field of early) desk.write(field.dataset.address, read(field));
early.clear();
form.addEventListener("submit", async (event) => {
  if (form.dataset.sent) return;
  event.preventDefault();
  let tries = 0;
  // The first also leaves this event, in which a form cannot be sent. A press that does not get through is over: it seals nothing later.
  do await desk.flush(); while (state === "saving" && (tries += 1) < 3);
  if (!["saved", "sealed"].includes(state)) return; // its place says why, and what was typed stays
  form.dataset.sent = "yes";
  for (const field of all("[data-address]", form)) field.disabled = true;
  form.requestSubmit(event.submitter);
});
