// Opening one competency closes the one before, and what is below moves up: bring the heading that was opened back into view.
document.addEventListener("toggle", ({ target }) => {
  const heading = target.name && target.open && target.querySelector("summary");
  if (heading && heading.getBoundingClientRect().top < 0) heading.scrollIntoView({ behavior: "instant" });
}, true);
