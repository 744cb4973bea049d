// Says so when an htmx request fails: an answer that never comes must not look like nothing happened.
const say = (key) => {
  const place = document.getElementById("trouble");
  if (place) place.textContent = key ? place.dataset[key] : "";
};

document.addEventListener("htmx:sendError", () => say("offline"));
document.addEventListener("htmx:responseError", () => say("failed"));
document.addEventListener("htmx:beforeRequest", () => say(""));
