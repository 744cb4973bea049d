// Brings a tab and the server together. What is typed goes to the device at once and to the server within two seconds, again and again
// until it is there; sending twice changes nothing. Every tab is a writer of its own; what a tab has left that is gone, the next sends.
//
// start({ seat, url, eventsUrl, csrf, store, onPages, onEvents, onStatus }) gives { write, settle, add, state, hear, now, flush }:
//   onPages(address, { text, others })  show this text; others are conflicting texts; give false while somebody types there: it is asked again
//   onEvents(events)                    all that is known to have happened, by time; number is 0 until the server has it
//   onStatus(state, words)              saved, saving, kept, offline, signed-out, sealed, refused, trouble; words: the server's own
//   write(address, text) on every input event · settle(address, text) ends a conflict · add(kind, facts) · hear(answer) takes what
//   came by another way · now() is the server's time in milliseconds.
import { notebook } from "./notebook.js";
import { dot } from "./register.js";

const PAUSE = 400, LONGEST = 1500, FIRST_WAIT = 1000, LAST_WAIT = 30000, LOOK = 15000, PULL = 60000, LATER = 2000, PATIENCE = 10000;
const LARGEST = 200000, LARGEST_PARTING = 60000, MOST = 100; // characters; browsers give a parting request 64 KiB; of one kind

export function uuid() { // crypto.randomUUID is not there without HTTPS
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-8$4-$5");
}

/** Send a body; gives the answer, or throws it when it is no JSON for us. */
export async function post(url, csrf, body, more = {}) {
  const headers = { "Content-Type": "application/json", "X-CSRFToken": csrf }, signal = more.keepalive ? null : AbortSignal.timeout(PATIENCE);
  const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify(body), signal, ...more });
  if (!answer.ok || answer.redirected) throw answer;
  return answer.json();
}

/** As much as one request may hold. */
export function portion({ pages, events }) {
  let size = 0;
  const fits = (value) => { size += JSON.stringify(value).length; return size <= LARGEST || size === JSON.stringify(value).length; };
  const bare = events.slice(0, MOST).map(({ key, kind, at, facts }) => ({ key, kind, at, facts }));
  return { events: bare.filter(fits), pages: Object.fromEntries(Object.entries(pages).filter(fits)) };
}

/** Texts as the server keeps them: no NUL, no half of a character. */
const plain = (text) => (text.toWellFormed?.() ?? text).replaceAll("\0", "");
const remembered = (act, ...rest) => { try { return localStorage[act]("kedua-skew", ...rest); } catch { return null; } }; // full, or forbidden
const empty = ({ pages, events }) => !events.length && !Object.keys(pages).length;

export async function start({ seat, url, eventsUrl, csrf, store, onPages, onEvents, onStatus }) {
  const writer = uuid(), book = notebook(writer), channel = new BroadcastChannel("kedua-room");
  const mine = new Map(), unheard = new Map(); // what the server has not confirmed: versions by address, events by key
  const happened = new Map(), refused = new Set();
  let timer = 0, since = 0, wait = FIRST_WAIT, running = null, wanted = true, renewed = false, failing = "", words = "", sealed = false, last = 0, pulled = Date.now();
  let unkept = !store, keeping = null, dirty = { pages: {}, events: [] }, left = false; // left: by tabs that are gone
  let skew = Number(remembered("getItem")) || 0, trip = Infinity;

  const now = () => Date.now() + skew;
  const mark = (address, version) => `${address} ${dot(version)}`;
  const waits = () => left || unheard.size > 0 || [...mine].some(([address, version]) => !refused.has(mark(address, version)));
  const again = (pause) => { clearTimeout(timer); timer = setTimeout(flush, pause); };

  function say() {
    const state = sealed ? "sealed" : words ? "refused" : !waits() ? "saved" : !failing ? "saving" : unkept ? "trouble" : failing;
    onStatus(state, words);
  }

  function soon() {
    since ||= Date.now();
    if (!failing) again(Math.max(0, Math.min(PAUSE, since + LONGEST - Date.now()))); // else its time is set already
  }

  /** Keep on this device; what comes while the disk is busy goes with the next. */
  async function keep() {
    while (store && !empty(dirty)) {
      const entries = dirty;
      dirty = { pages: {}, events: [] };
      unkept = await store.keep(seat, entries).then(() => false, () => true);
    }
    keeping = null;
    if (unkept) say();
  }

  function changed(pages, events) {
    Object.assign(dirty.pages, pages);
    dirty.events.push(...events);
    channel.postMessage({ seat, pages, events });
    keeping ??= keep();
    soon();
    say();
  }

  function typed(address, version) {
    if (!version) return;
    mine.set(address, version);
    words = "";
    changed({ [address]: [version] }, []);
  }

  const show = (address, state) => onPages(address, state) !== false || (setTimeout(takePages, LATER, { [address]: [] }), false);
  function takePages(pages) {
    for (const [address, versions] of Object.entries(pages)) book.take(address, versions, show);
  }

  function takeEvents(events) {
    const fresh = events.filter(({ key, number }) => (happened.get(key)?.number ?? -1) < number);
    for (const event of fresh) { happened.set(event.key, event); last = Math.max(last, event.number); }
    if (fresh.length) onEvents([...happened.values()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.key < b.key ? -1 : 1)));
    return fresh;
  }

  /** This tab's own from memory, what others left from the device. */
  async function unsent() {
    const had = (await store?.unsent(seat).catch(() => null)) ?? { pages: {}, events: [] }, pages = {};
    const add = (address, version) => {
      if (!refused.has(mark(address, version)) && (pages[address] ??= []).length < MOST) pages[address].push(version);
    };
    for (const [address, all] of Object.entries(had.pages)) for (const version of all) if (version.writer !== writer) add(address, version);
    left = !empty({ pages, events: had.events });
    for (const [address, version] of mine) add(address, version);
    return portion({ pages, events: [...new Map([...had.events.map((event) => [event.key, event]), ...unheard]).values()] });
  }

  /** Take what the server says has happened, by whatever way it came. asked: when, if it tells the time by the server's clock. */
  async function hear({ now: told, events }, asked = 0) {
    if (asked && Date.now() - asked <= (trip *= 1.2)) {
      trip = Date.now() - asked;
      skew = Math.round(Date.parse(told) + trip / 2 - Date.now());
      remembered("setItem", skew);
    }
    for (const { key } of events) unheard.delete(key);
    const fresh = takeEvents(events);
    if (fresh.length) await store?.keep(seat, { events: fresh }, true).catch(() => {});
  }

  async function learn(sent, answer, whole) {
    const news = {}, never = [];
    for (const [address, { heads, seen }] of Object.entries(answer.pages)) {
      const had = new Set(book.heads(address).map(dot));
      news[address] = heads.filter((head) => head.writer !== writer && !had.has(dot(head)));
      if (mine.get(address)?.number <= seen[writer]) mine.delete(address);
      book.take(address, heads, show);
    }
    for (const { address, key, text, code } of answer.refused) {
      for (const version of sent.pages[address] ?? []) refused.add(mark(address, version));
      if (key) { never.push(key); unheard.delete(key); happened.delete(key); }
      if (code !== "scorecard-in" || mine.has(address)) words = text;
    }
    // An event that the server has under a number that was passed over: ask for all.
    if (sent.events.some(({ key }) => happened.get(key)?.number === 0)) [last, wanted] = [0, true];
    [sealed, left] = [answer.sealed, false];
    await store?.keep(seat, { pages: news }, true);
    await store?.settle(seat, answer.pages, whole);
    if (never.length) await store?.drop(seat, never);
    if (sealed) await store?.forget(seat);
    if (whole) soon(); // what the server turned out to lack
  }

  /** Say why it failed. Whoever has signed in again has another token: get it, once. */
  async function failed(answer) {
    failing = !(answer instanceof Response) ? "offline" : [401, 403].includes(answer.status) ? "signed-out" : "kept";
    if (answer.status !== 403 || renewed) return;
    const found = await fetch(`${eventsUrl}?after=${last}`).then((one) => (one.ok ? one.json() : null)).catch(() => null);
    if (found?.csrf) [csrf, renewed, wait] = [found.csrf, true, 0];
  }

  async function exchange() {
    const pull = wanted, sent = await unsent(), asked = Date.now();
    if (!pull && empty(sent)) return;
    wanted = false;
    try {
      const answer = await post(url, csrf, { after: last, ...sent, pull });
      [failing, wait, renewed, pulled] = ["", FIRST_WAIT, false, pull ? asked : pulled];
      await hear(answer, asked);
      await learn(sent, answer, pull).catch(() => { unkept = true; });
    } catch (answer) {
      wanted ||= pull;
      await failed(answer);
    }
  }

  function flush() {
    clearTimeout(timer);
    since = 0;
    return running ??= exchange().then(() => {
      running = null;
      if (failing) { again(wait); wait = Math.min(LAST_WAIT, wait * 2 || FIRST_WAIT); } else if (waits() || wanted) soon();
      say();
    });
  }

  const back = () => { [wait, wanted] = [FIRST_WAIT, true]; return flush(); };
  addEventListener("online", back);
  addEventListener("pageshow", (event) => { if (event.persisted) back(); });
  addEventListener("visibilitychange", () => (document.hidden ? flush() : back()));
  addEventListener("pagehide", () => {
    const body = { after: last, ...portion({ pages: Object.fromEntries([...mine].map(([address, one]) => [address, [one]])), events: [...unheard.values()] }) };
    if (!empty(body) && new Blob([JSON.stringify(body)]).size < LARGEST_PARTING) post(url, csrf, body, { keepalive: true }).catch(() => {});
  });
  addEventListener("beforeunload", (event) => { if (unkept && waits()) event.preventDefault(); });
  channel.onmessage = ({ data }) => {
    if (data.gone && data.gone === store?.account) location.replace("/");
    if (data.seat !== seat) return;
    takePages(data.pages);
    takeEvents(data.events);
  };
  const look = () => { if (!failing) { wanted ||= !document.hidden && Date.now() - pulled > PULL; flush(); } }; // what another device wrote, too
  setInterval(look, LOOK);

  const had = await store?.everything(seat).catch(() => null);
  takePages(had?.pages ?? {});
  takeEvents(had?.events ?? []);
  back();
  return {
    now, state: book.state, hear, flush,
    write: (address, text) => typed(address, book.write(address, plain(text))),
    settle: (address, text) => typed(address, book.settle(address, plain(text))),
    add(kind, facts = {}) {
      const event = { key: uuid(), kind, at: new Date(now()).toISOString(), facts, seat, mine: true, number: 0 };
      unheard.set(event.key, event);
      takeEvents([event]);
      changed({}, [event]);
      return event;
    },
  };
}
