// A form is sent once: pressing its button twice must not add the same candidate twice. It opens again after a while, and
// when the page is come back to, since some answers are files and leave the page standing. What takes long says so beside
// its button, and stays shut longer.
const WHILE = 4000, LONG = 60000, sent = new WeakSet();

document.addEventListener("submit", (event) => {
  if (event.defaultPrevented || event.target.method !== "post") return; // htmx and autosave send in their own time
  if (sent.has(event.target)) { event.preventDefault(); return; }
  sent.add(event.target);
  const waiting = event.submitter?.dataset.waiting;
  if (waiting) event.target.querySelector(".k-waiting").textContent = waiting;
  setTimeout(() => sent.delete(event.target), waiting ? LONG : WHILE);
});
addEventListener("pageshow", () => {
  document.querySelectorAll("form").forEach((form) => sent.delete(form));
  document.querySelectorAll(".k-waiting").forEach((place) => { place.textContent = ""; });
});
