// Copies the field beside a [data-copy] button, and says so on the button.
document.addEventListener("click", async (event) => {
  const button = event.target.closest?.("[data-copy]");
  if (!button) return;
  const field = document.getElementById(button.dataset.copy);
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    document.execCommand("copy"); // a page without HTTPS has no clipboard of its own
  }
  const said = button.parentElement.querySelector("[data-copied]");
  said.textContent = said.dataset.copied;
  setTimeout(() => { said.textContent = ""; }, 3000);
});
