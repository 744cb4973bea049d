// Makes a room open without a network: the service worker and its files, and sealed copies of the room's page and of its scorecard.
const WORKER = "/room/worker.js", KEPT = ["content-type", "content-security-policy", "referrer-policy", "x-content-type-options", "x-frame-options"];

const settled = (worker) => new Promise((ready) => {
  const look = () => { if (["activated", "redundant"].includes(worker.state)) ready(); };
  worker.addEventListener("statechange", look);
  look();
});

/** Keep a copy of a page, which says so; gives the files that it needs, or throws where it is no page of this account. */
async function keep(path, account, store, version) {
  const answer = await fetch(`${path}?copy`), html = await answer.text(), page = new DOMParser().parseFromString(html, "text/html");
  if (!answer.ok || answer.redirected || page.querySelector("[data-seat]")?.dataset.account !== account) throw new Error(path);
  const headers = Object.fromEntries(KEPT.filter((name) => answer.headers.has(name)).map((name) => [name, answer.headers.get(name)]));
  await store.copy(path, { html, headers }, version);
  return [...page.querySelectorAll("link[rel=stylesheet], script[src]")].map((one) => one.getAttribute("href") ?? one.getAttribute("src"));
}

/** Prepare the room at a path for whoever's store it is; gives whether it would open without a network now. */
export async function prepare(path, account, store) {
  try {
    const registration = await navigator.serviceWorker.register(WORKER, { scope: "/room/" });
    const { installing, waiting } = await registration.update() ?? registration; // the newest, also where an older one is at work
    await Promise.all([installing, waiting].filter(Boolean).map(settled));
    const version = (await (await fetch(WORKER)).text()).match(/"version": "(\w+)"/)[1];
    const files = await keep(`${path}scorecard/`, account, store, version); // first: once it is in, there is nothing to prepare
    files.push(...await keep(path, account, store, version));
    const kept = await caches.open(`kedua-room-${version}`);
    navigator.storage?.persist?.(); // asked for only here; some browsers ask the person
    return (await Promise.all(files.map((file) => kept.match(file, { ignoreVary: true })))).every(Boolean);
  } catch (error) {
    return error instanceof TypeError && Boolean(navigator.serviceWorker?.controller); // no network: the worker has opened it
  }
}
