// Closes a <details class="k-menu"> on Escape, and when a click or the focus goes elsewhere. Without this it still opens and closes.
const open = () => document.querySelectorAll("details.k-menu[open]");

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of open()) {
    const had = menu.contains(document.activeElement);
    menu.open = false;
    if (had) menu.querySelector("summary").focus();
  }
});

for (const kind of ["click", "focusin"]) {
  document.addEventListener(kind, (event) => {
    for (const menu of open()) if (!menu.contains(event.target)) menu.open = false;
  });
}
