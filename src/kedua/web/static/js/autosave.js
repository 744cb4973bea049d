// Saves <form data-autosave="URL" data-autosave-key="KEY"> while it is typed in, and says so in its [data-autosave-status] (c-autosave).
// The server answers 2xx, if it likes with {"revision": n} for a field named revision, or 409 when somebody saved a newer one.
// What the server has not confirmed stays in localStorage under the key, and is offered when the form is opened again.
const PAUSE = 800, LONGEST = 60000, UNKEPT = new Set(["csrfmiddlewaretoken", "revision"]);

const typed = (form) => [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !UNKEPT.has(name));

const alike = (form, field) => [...form.elements].filter((other) => other.name === field.name);

function putBack(form, kept) {
  for (const field of form.elements) {
    if (!field.name || UNKEPT.has(field.name) || ["file", "submit", "button"].includes(field.type)) continue;
    const values = kept.filter(([name]) => name === field.name).map(([, value]) => value);
    if (["checkbox", "radio"].includes(field.type)) field.checked = values.includes(field.value);
    else if (field.type === "select-multiple") for (const option of field.options) option.selected = values.includes(option.value);
    else if (values.length) field.value = values[alike(form, field).indexOf(field)] ?? values[0];
  }
}

function watch(form) {
  const key = `autosave:${form.dataset.autosaveKey}`;
  const place = form.querySelector("[data-autosave-status]"), offer = form.querySelector("[data-autosave-offer]");
  let version = 0, confirmed = 0, timer = 0, wait = 2000, running = null, leaving = false;

  const say = (state) => {
    place.dataset.state = state;
    place.ariaLive = state === "saved" || state === "saving" ? "off" : "polite";
    const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    place.textContent = place.dataset[state].replace("{time}", time);
  };
  const store = (action, ...rest) => { try { return localStorage[action](key, ...rest); } catch { return null; } }; // full, or forbidden
  const soon = (pause) => { clearTimeout(timer); timer = setTimeout(save, pause); };

  async function send() {
    const sent = version;
    say("saving");
    try {
      const answer = await fetch(form.dataset.autosave, { method: "POST", body: new FormData(form), headers: { "X-Autosave": "1" } });
      if (answer.status === 409) { say("stale"); return false; }
      if (!answer.ok || answer.redirected) throw new Error(answer.status);
      const revision = answer.headers.get("content-type")?.includes("json") ? (await answer.json()).revision : undefined;
      if (revision !== undefined && form.elements.revision) form.elements.revision.value = revision;
    } catch {
      say("waiting");
      soon(wait);
      wait = Math.min(LONGEST, wait * 2);
      return false;
    }
    [confirmed, wait] = [sent, 2000];
    if (version === confirmed) { store("removeItem"); say("saved"); } else soon(PAUSE);
    return true;
  }
  const save = () => { clearTimeout(timer); return (running ??= send().finally(() => { running = null; })); };

  form.addEventListener("input", () => {
    version += 1;
    store("setItem", JSON.stringify(typed(form)));
    soon(PAUSE);
  });
  form.addEventListener("submit", async (event) => {
    if (version === confirmed || leaving) { leaving = true; return; }
    event.preventDefault(); // first what was typed, then the button that was pressed
    await running;
    if (version === confirmed || await save() || navigator.onLine) { leaving = true; form.requestSubmit(event.submitter); }
  });
  addEventListener("online", () => { if (version !== confirmed) save(); });
  addEventListener("visibilitychange", () => { if (document.hidden && version !== confirmed) save(); }); // a phone is put away
  addEventListener("pageshow", () => { leaving = false; });
  addEventListener("beforeunload", (event) => { if (version !== confirmed && !leaving) event.preventDefault(); });

  const kept = JSON.parse(store("getItem") ?? "null");
  if (!kept || JSON.stringify(kept) === JSON.stringify(typed(form))) { store("removeItem"); return; }
  offer.hidden = false;
  offer.querySelector("[data-autosave-restore]").addEventListener("click", () => {
    putBack(form, kept);
    offer.hidden = true;
    form.dispatchEvent(new Event("input"));
  });
  offer.querySelector("[data-autosave-drop]").addEventListener("click", () => { store("removeItem"); offer.hidden = true; });
}

document.querySelectorAll("form[data-autosave]").forEach(watch);
