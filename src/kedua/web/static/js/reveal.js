// Opening one competency closes the one before, and what is below moves up: keep the heading that was opened in view.
document.addEventListener("toggle", ({ target }) => {
  if (target.open && target.name) target.querySelector("summary").scrollIntoView({ block: "nearest", behavior: "instant" });
}, true);
