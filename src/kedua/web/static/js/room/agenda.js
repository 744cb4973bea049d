// Shows where the interview stands: the agenda at the side, the page that is open, the bar of time. Changes nothing.
import { ASK, MINUTE } from "./clock.js";
import { all, at, duration, fill, minutes, one, say, tell } from "./dom.js";

export function agendaOf(main, names, seat) {
  const nav = one("#agenda", main), bar = one(".k-pace", main), several = Object.keys(names).length > 1;
  const page = (id) => at("page", id, main), entry = (id) => at("item", id, nav);
  let shown = "before";

  /** Add what was asked off-plan: the server's page does not have it. */
  function add({ question, text, subject }) {
    const id = ASK + question, put = (name, place) => place.insertAdjacentHTML("beforebegin",
      one(`[data-off-plan-${name}]`).innerHTML.replaceAll("KEY", question.slice(4)).replaceAll("SUBJECT", subject));
    put("page", page("whole"));
    put("entry", entry("whole"));
    for (const place of [...all("[data-text]", page(id)), one("[data-text]", entry(id))]) say(place, text);
    say(one("[data-subject-name]", page(id)), at("tie-to", subject, page(id))?.textContent);
    at("levels-of", subject, page(id))?.removeAttribute("hidden");
  }

  function show(id) {
    shown = id;
    for (const spread of all("[data-page]", main)) spread.toggleAttribute("data-shown", spread.dataset.page === id);
    for (const line of all("[data-item]", nav)) one("a", line).ariaCurrent = line.dataset.item === id ? "true" : null;
    entry(id)?.scrollIntoView({ block: "nearest" });
    scrollTo(0, 0);
  }

  function items({ items: every, phase }) {
    for (const item of every) {
      const line = entry(item.id), spread = page(item.id), by = names[item.by];
      if (!line || !spread) continue; // of a plan that this page does not have
      line.dataset.standing = item.state;
      say(one("[data-state]", line), nav.dataset[item.state]);
      say(one("[data-by]", line), several ? by : "");
      for (const place of [one("[data-minutes]", line), one("[data-page-minutes]", spread)]) say(place, String(item.minutes));
      say(one("[data-asks]", spread), by);
      one("[data-begin]", spread).hidden = item.state === "now" || !["running", "paused"].includes(phase);
      one("[data-do=unskip]", spread).hidden = item.state !== "skipped";
      say(one("[data-why]", spread), item.why);
    }
  }

  function named({ phase, current }, label) {
    const other = { waiting: label.before, paused: label.paused, ended: label.ended }[phase], line = current && entry(current.id), number = line && one("[data-number]", line);
    if (other || !line) return other ?? "";
    if (!number) return one("[data-text]", line).textContent;
    return number.textContent === "+" ? label.offPlan : fill(label.question, { number: number.textContent });
  }

  /** Time to spare first makes good for a late start: only what is left beyond that is being ahead. */
  function time(state) {
    const { current, elapsed, left, over, phase } = state, slack = state.slack > 0 ? Math.max(0, state.slack - over) : state.slack, live = phase !== "ended";
    const pace = Math.abs(slack) < MINUTE ? "on-time" : slack > 0 ? "ahead" : "behind", late = left < 0 ? "over" : pace === "on-time" ? "onTime" : pace;
    const word = one("[data-pace-word]", bar), label = one("[data-now-label]", bar), name = named(state, label.dataset), before = `${main.dataset.phase} ${bar.dataset.pace}`;
    Object.assign(main.dataset, { phase, how: state.how ?? "done" });
    bar.dataset.pace = pace;
    say(label, name);
    say(one("[data-item-spent]", bar), duration(current?.spent ?? 0));
    say(one("[data-item-minutes]", bar), duration((current?.minutes ?? 0) * MINUTE));
    tell(one("[data-asking]", bar), { name: names[current?.by] }, phase === "running" && current?.by && current.by !== seat);
    say(one("[data-elapsed]", bar), duration(elapsed));
    say(one("[data-left]", bar), duration(left));
    say(word, fill(word.dataset[late], { number: minutes(Math.abs(left < 0 ? left : slack)) }));
    if (before !== `${phase} ${pace}`) say(one("[data-announce]", bar), phase === "running" ? word.textContent : name);
    tell(one("[data-musts]", bar), { number: state.musts_left.length }, live && state.musts_left.length);
    tell(one("[data-kept]", bar), { number: minutes(state.kept) }, live && state.kept);
    tell(one("[data-late]", bar), { number: minutes(over) }, live && over >= MINUTE);
    const along = (milliseconds) => String(Math.round(1000 * Math.min(1, Math.max(0, milliseconds / (elapsed + left)))));
    one("[data-elapsed-bar]", bar).setAttribute("width", along(elapsed));
    one("[data-notch]", bar).setAttribute("transform", `translate(${along(elapsed + slack)})`);
    const goal = { waiting: "before", ended: "after" }[phase] ?? (page(state.now) ? state.now : "whole"), here = one("[data-do=here]", main);
    here.hidden = goal === shown;
    tell(one("span", here), { name });
    return goal;
  }

  return { add, items, page, entry, show, time, get shown() { return shown; }, get spread() { return page(shown); } };
}
