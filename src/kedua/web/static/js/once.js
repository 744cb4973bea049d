// A form is sent once: pressing its button twice must not add the same candidate twice. It opens again after a while, and
// when the page is come back to, since some answers are files and leave the page standing.
const WHILE = 4000, sent = new WeakSet();

document.addEventListener("submit", (event) => {
  if (event.defaultPrevented || event.target.method !== "post") return; // htmx and autosave send in their own time
  if (sent.has(event.target)) { event.preventDefault(); return; }
  sent.add(event.target);
  setTimeout(() => sent.delete(event.target), WHILE);
});
addEventListener("pageshow", () => document.querySelectorAll("form").forEach((form) => sent.delete(form)));
