// Hears what happens in the room as it happens; where streams fail, it asks every few seconds. Gives it to `hear`, and shows nothing.
const EVERY = 3000, LATER = 15000, FAILURES = 2, TRY_AGAIN = 60000;

// listen({ live, events, newest, hear }): addresses of the stream and to ask at; newest() is the number of the newest event known.
// A page that nobody sees lets its stream go: a browser opens only six connections to a server without HTTPS.
export function listen({ live, events, newest, hear }) {
  let stream = null, failures = 0, timer = 0, since = 0;

  function open() {
    if (stream) return;
    stream = new EventSource(`${live}?after=${newest()}`);
    stream.addEventListener("open", () => { failures = 0; });
    stream.addEventListener("room", ({ data }) => hear(JSON.parse(data)));
    stream.addEventListener("error", ({ target }) => {
      failures += 1;
      if (target.readyState === EventSource.CLOSED || failures >= FAILURES) fall();
    });
  }
  function close() { stream?.close(); stream = null; clearTimeout(timer); }
  function begin() { close(); failures = 0; if (!document.hidden) open(); }

  /** Streams do not come through: ask for a minute, then try again. */
  function fall() {
    close();
    since = Date.now();
    ask();
  }
  async function ask() {
    const asked = Date.now(), answer = await fetch(`${events}?after=${newest()}`, { headers: { Accept: "application/json" } }).catch(() => null);
    if (answer?.ok) hear(await answer.json(), asked);
    if (document.hidden || stream) return;
    if (Date.now() - since > TRY_AGAIN) begin(); else timer = setTimeout(ask, answer?.ok ? EVERY : LATER);
  }

  addEventListener("visibilitychange", begin);
  addEventListener("online", begin);
  addEventListener("pagehide", close);
  addEventListener("pageshow", ({ persisted }) => { if (persisted) begin(); });
  begin();
}
