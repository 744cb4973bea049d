// The state of a room: a fold over what happened in it, by the rules of engine/planning/pacing.py; both are held to
// tests/data/pacing_cases.json. Times are milliseconds since 1970 by the server's clock.
export const ASK = "ask:", PART = "part:", MINUTE = 60_000;
const ON_TIME = MINUTE, REPLAN = 2 * MINUTE;

export const questionOf = (item) => (item.startsWith(ASK) ? item.slice(ASK.length) : item);

const blank = (agenda) => ({
  agenda, clock: 0, phase: "waiting", startedAt: null, endedAt: null, ending: null, elapsed: 0, item: "", at: {}, spent: {}, minutes: {}, moved: {},
  begun: new Set(), skipped: new Map(), dropped: new Set(), offPlan: new Map(), absent: new Set(), told: [], owed: [],
});

const KINDS = {
  start(log) {
    if (log.phase !== "waiting") return;
    [log.phase, log.startedAt] = ["running", log.clock];
    log.item ||= log.agenda.items[0]?.id ?? "";
    log.begun = new Set([log.item]);
  },
  pause(log) { if (log.phase === "running") log.phase = "paused"; },
  resume(log) { if (log.phase === "paused") log.phase = "running"; },
  end(log, facts) { if (log.phase !== "ended") [log.phase, log.endedAt, log.ending] = ["ended", log.clock, facts]; },
  reopen(log) {
    if (log.phase !== "ended") return;
    log.phase = log.startedAt === null ? "waiting" : "running";
    log.endedAt = log.ending = null;
  },
  go(log, { to }, seat) {
    log.item = log.at[seat] = to;
    log.skipped.delete(questionOf(to));
    if (log.phase !== "waiting") log.begun.add(to);
  },
  skip(log, { question, why }) { log.skipped.set(question, why ?? ""); },
  unskip(log, { question }) { log.skipped.delete(question); },
  "off-plan"(log, facts) { log.offPlan.set(facts.question, facts); },
  rest(log, { questions = [], parts = [], dropped = [] }) {
    for (const [question, minutes] of questions) { log.minutes[ASK + question] = minutes; log.dropped.delete(question); }
    for (const [part, minutes] of parts) log.minutes[PART + part] = minutes;
    for (const question of dropped) log.dropped.add(question);
  },
  absent(log, { seat, moved = [] }) {
    log.absent.add(seat);
    for (const [question, to] of moved) log.moved[`${seat} ${question}`] = to;
  },
  present(log, { seat }) { log.absent.delete(seat); },
  told(log, facts) { log.told.push(facts); },
  owed(log, facts) { log.owed.push(facts); },
};

function moveTo(log, at) {
  if (log.phase === "running") {
    log.elapsed += at - log.clock;
    log.spent[log.item] = (log.spent[log.item] ?? 0) + at - log.clock;
  }
  log.clock = at;
}

function askerOf(log, { id, by }) {
  const passed = new Set();
  while (log.absent.has(by) && `${by} ${questionOf(id)}` in log.moved && !passed.has(by)) {
    passed.add(by);
    by = log.moved[`${by} ${questionOf(id)}`];
  }
  return by;
}

function standOf(log, item) {
  const name = questionOf(item.id), spent = log.spent[item.id] ?? 0, minutes = log.minutes[item.id] ?? item.minutes;
  let state = log.dropped.has(name) ? "dropped" : "ahead";
  if (log.skipped.has(name)) state = "skipped";
  else if (log.begun.has(item.id)) state = item.id === log.item && log.phase !== "ended" ? "now" : "done";
  const left = state === "ahead" ? minutes * MINUTE : state === "now" ? Math.max(0, minutes * MINUTE - spent) : 0;
  return { id: item.id, minutes, by: askerOf(log, item), must: item.must, part: item.part, state, spent, left, why: log.skipped.get(name) ?? "" };
}

// agenda: {minutes, starts_at, items: [{id, minutes, by, must, part}]}; events: [{key, kind, at, seat, facts}], in any order, any number of times.
export function fold(agenda, events, now) {
  const log = blank(agenda), once = [...new Map(events.map((event) => [event.key, event])).values()];
  for (const { kind, at, facts, seat } of once.sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))) {
    moveTo(log, at);
    KINDS[kind]?.(log, facts ?? {}, seat);
  }
  moveTo(log, Math.max(now, log.clock));
  const own = [...log.offPlan.values()].map(({ question, minutes }) => ({ id: ASK + question, minutes, by: "", must: false, part: "" }));
  const items = [...agenda.items, ...own].map((item) => standOf(log, item)), current = items.find(({ id }) => id === log.item);
  const total = (some) => some.reduce((all, { left }) => all + left, 0);
  const left = agenda.minutes * MINUTE - log.elapsed, needed = total(items), slack = left - needed, open = log.phase !== "ended";
  const end = agenda.starts_at === null ? null : agenda.starts_at + agenda.minutes * MINUTE;
  const begun = items.filter(({ state }) => state === "now" || state === "done").map(({ id }) => id);
  return {
    phase: log.phase, started_at: log.startedAt, ended_at: log.endedAt, how: log.ending?.how ?? null, why: log.ending?.why ?? "",
    elapsed: log.elapsed, left, needed, slack, pace: Math.abs(slack) < ON_TIME ? "on-time" : slack > 0 ? "ahead" : "behind",
    late_start: log.startedAt === null || agenda.starts_at === null ? 0 : Math.max(0, log.startedAt - agenda.starts_at),
    until_end: end === null ? null : end - log.clock, over: end === null || !open ? 0 : Math.max(0, log.clock + Math.max(0, left) - end),
    now: log.item, at: log.at, items, current,
    kept: total(items.filter(({ id }) => id === `${PART}preview` || id === `${PART}questions`)),
    rest_minutes: Math.floor(Math.max(0, left - (current?.left ?? 0)) / MINUTE),
    replan: open && slack <= -REPLAN && items.some(({ state }) => state === "ahead"),
    absent: [...log.absent].sort(), off_plan: [...log.offPlan.values()], told: log.told, owed: log.owed,
    asked: begun.filter((id) => id.startsWith(ASK)).map(questionOf), given: begun.filter((id) => id.startsWith(PART)).map((id) => id.slice(PART.length)),
    musts_left: items.filter(({ must, state }) => must && state === "ahead").map(({ id }) => questionOf(id)),
  };
}
