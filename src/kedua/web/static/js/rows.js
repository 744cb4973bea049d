// A row that the server added to a form which saves itself counts as typed: it is there again when the page is opened later.
document.addEventListener("htmx:afterSettle", (event) => {
  const form = event.target.matches("section") && event.target.closest("form[data-autosave]");
  if (form) form.dispatchEvent(new Event("input"));
});

// A scale that the server sends again, for another subject, stays open with the level ticked meanwhile.
let before = null;
document.addEventListener("htmx:beforeSwap", ({ detail: { target } }) => {
  before = target.matches("details.k-rate")
    ? { id: target.id, open: target.open, level: target.querySelector("input:checked")?.value }
    : null;
});
document.addEventListener("htmx:afterSwap", () => {
  const after = before && document.getElementById(before.id);
  if (!after) return;
  after.open ||= before.open;
  const ticked = after.querySelector(`input[value="${before.level}"]`);
  if (ticked) ticked.checked = true;
});
