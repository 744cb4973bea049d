// When what had the focus is gone with what the server sent in its place (a question left out, say), the focus goes on to the
// nearest thing that is still there, so that nobody who uses a keyboard starts again at the top of the page.
let near = [];

document.addEventListener("htmx:beforeRequest", ({ detail: { target } }) => {
  const all = [...target.querySelectorAll(":is(a, button, input, select, textarea, summary)[id]:not([type=hidden])")];
  const at = all.indexOf(document.activeElement);
  near = at < 0 ? [] : [...all.slice(at), ...all.slice(0, at).reverse()].map((place) => place.id);
});
document.addEventListener("htmx:afterSettle", () => {
  const lost = document.activeElement === document.body;
  const next = lost && near.map((id) => document.getElementById(id)).find((place) => place && !place.disabled);
  if (next) next.focus({ preventScroll: true });
  near = [];
});
