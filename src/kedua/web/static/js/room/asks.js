// The sheets that ask before something happens: skipping, asking off-plan, who is here, ending, two versions of a note; and the
// suggestion for the rest of the plan. What is chosen becomes an event.
import { ASK, MINUTE, questionOf } from "./clock.js";
import { all, at, fill, made, minutes, one, say, tell } from "./dom.js";
import { uuid } from "./sync.js";

const PAUSE = 500, WORSE = 2 * MINUTE;

// room: { main, agenda, state(), add(kind, facts), go(item, begin), ask(url, body), settle(address, text) }
export function asksOf({ main, agenda, state, add, go, ask, settle }) {
  const sheet = (name) => at("dialog", name), review = one(".k-off-plan-review"), card = one("[data-rest-card]", main), words = one("[data-rest-words]", card);
  let twice = null, rest = null, offered = 0, unasked = false, timer = 0;

  const open = {
    keys() {}, late() {}, conflict() {},
    skip: (place) => say(one("[data-current-text]", place), one(".k-spread-ask", agenda.spread).textContent),
    "off-plan": () => review.replaceChildren(),
    people(place) { for (const box of all("[name=here]", place)) box.checked = !state().absent.includes(box.value); },
    end: (place) => tell(one("[data-musts-left]", place), { number: state().musts_left.length }, state().musts_left.length),
  };

  const taken = {
    skip: (data) => add("skip", { question: agenda.spread.dataset.question, why: data.get("more") || data.get("why") }),
    "off-plan"(data) {
      const question = `own:${uuid()}`;
      add("off-plan", { question, text: data.get("text").trim(), subject: data.get("subject"), minutes: Number(data.get("minutes")) });
      go(ASK + question, true);
    },
    people(_data, place) {
      for (const { value: seat, checked } of all("[name=here]:not(:disabled)", place)) {
        if (state().absent.includes(seat) === checked) add(checked ? "present" : "absent", { seat });
      }
    },
    end: (data) => add("end", { how: data.get("how"), why: data.get("why") }),
    late: (_data, _place, choice) => (choice === "start" ? add("start") : add("end", { how: "no-show", why: "" })),
    conflict: (_data, _place, choice) => settle(twice.address, { mine: [twice.text], other: twice.others, both: [twice.text, ...twice.others] }[choice].join("\n\n")),
  };

  function show(name) {
    if (name === "skip" && !agenda.spread.dataset.question) return;
    open[name](sheet(name));
    sheet(name).showModal();
  }

  for (const form of all("dialog [data-form]")) {
    form.addEventListener("submit", ({ submitter }) => {
      if (submitter.value !== "cancel") taken[form.dataset.form](new FormData(form), form, submitter.value);
      form.reset();
    });
  }

  at("form", "off-plan").addEventListener("input", ({ currentTarget: { elements } }) => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const text = elements.text.value, told = await ask(main.dataset.review, { text, subject: elements.subject.value });
      if (text !== elements.text.value) return;
      const found = told?.findings.map(({ tone, name, quote, text: why, advice }) => made("p", [`${name}.`, quote && `“${quote}”`, why, advice].join(" "), `k-review-finding k-${tone}`));
      review.replaceChildren(...(found ?? []), made("p", told ? told.calm : review.dataset.offline, "k-soft"));
    }, PAUSE);
  });

  /** Show the best rest at the side: nothing of the plan moves before somebody takes it. */
  async function suggest(ofItself = false) {
    unasked = ofItself === true;
    const { asked, given, items, rest_minutes, slack, over } = state(), title = one("[data-rest-title]", card), take = one("[data-do=take-rest]", card);
    const gone = items.filter((item) => item.state === "skipped").map(({ id }) => questionOf(id)), late = slack > -MINUTE;
    say(title, late ? title.dataset.late : fill(title.dataset.behind, { number: minutes(-slack) }));
    words.replaceChildren(made("p", words.dataset.waiting));
    [card.hidden, take.disabled, rest] = [false, true, null];
    rest = await ask(main.dataset.rest, { asked: [...asked, ...gone], given, minutes_left: Math.max(0, rest_minutes - (late ? Math.ceil(over / MINUTE) : 0)) });
    take.disabled = !rest;
    words.replaceChildren(rest ? made("ul", "") : made("p", words.dataset.offline));
    words.firstChild.append(...(rest?.words ?? []).map((text) => made("li", text)));
  }

  return {
    show, suggest,
    conflict(place) {
      const label = (text) => at("address", place.address, main).querySelector(`[value="${CSS.escape(text)}"] + span`)?.textContent ?? text;
      twice = place;
      say(one("[data-mine]", sheet("conflict")), label(place.text));
      say(one("[data-other]", sheet("conflict")), place.others.map(label).join("\n\n"));
      one("[value=both]", sheet("conflict")).hidden = place.address.startsWith("rating:");
      show("conflict");
    },
    /** Offer a shorter rest of one's own accord once, and again when it has become worse. */
    watch({ replan, slack }) {
      if (!replan) offered = 0;
      if (!replan && unasked) card.hidden = true;
      if (!replan || slack > offered - WORSE) return;
      offered = slack;
      suggest(true);
    },
    close(take) {
      card.hidden = true;
      if (take && rest) add("rest", { questions: rest.questions, parts: rest.parts, dropped: rest.dropped });
    },
  };
}
