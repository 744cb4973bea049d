// Lets rows be dragged within <ol data-reorder> inside a form, and sends the form when one was dropped: the rows' hidden fields
// tell the new order. Needs vendor/sortablejs before it. Each row keeps its buttons for up and down, which need no script.
function ready(root) {
  for (const list of root.querySelectorAll("[data-reorder]:not(.k-reorder-on)")) {
    list.classList.add("k-reorder-on");
    window.Sortable.create(list, {
      handle: ".k-grip",
      animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 150,
      ghostClass: "k-dragged",
      chosenClass: "k-chosen",
      onEnd: (move) => { if (move.oldIndex !== move.newIndex) list.closest("form").requestSubmit(); },
    });
  }
}

ready(document);
document.addEventListener("htmx:load", (event) => ready(event.target.parentElement ?? document));
