"""Going through a page with the keyboard alone: the focus can always be seen, and is never caught."""

from __future__ import annotations

import re

from playwright.sync_api import Page

MOST = 120  # steps from one thing to the next
INSIDE = 4  # steps that stay within one field: day, month and year of a date
# The name of what has the focus, whether that can be seen, and which one of the page's elements it is.
FOCUS = """() => {
  const here = document.activeElement;
  if (!here || here === document.body) return ["", true, -1];
  const text = here.labels?.[0]?.textContent ?? here.getAttribute("aria-label") ?? here.textContent;
  const drawn = (place) => {
    const style = getComputedStyle(place);
    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
  };
  const framed = drawn(here) || [...document.querySelectorAll(":has(:focus-visible)")].slice(2).some((place) =>
    getComputedStyle(place).outlineStyle !== "none");
  const box = here.getBoundingClientRect();
  const inView = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0;
  return [text.replace(/\\s+/g, " ").trim(), framed && inView, [...document.querySelectorAll("*")].indexOf(here)];
}"""


def step(page: Page, key: str = "Tab") -> tuple[str, int]:
    """Press a key; give the name of what has the focus now, and its place. The focus must be seen and not stand still."""
    before = page.evaluate(FOCUS)[2]
    for _ in range(INSIDE):
        page.keyboard.press(key)
        name, seen, place = page.evaluate(FOCUS)
        if place != before or page.locator("input[type=date]:focus-within").count() == 0:
            break
    assert seen, f"the focus on “{name}” cannot be seen"
    assert place == -1 or place != before, f"the focus is caught at “{name}”"
    return name, place


def tab_to(page: Page, name: str, key: str = "Tab") -> None:
    """Go on until something has the focus whose name begins so, once all of the page is there."""
    page.wait_for_load_state()
    for _ in range(MOST):
        if re.match(name, step(page, key)[0]):
            return
    raise AssertionError(f"“{name}” is not reached")
