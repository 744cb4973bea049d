// The service worker of the room (/room/worker.js; its server puts KEDUA = { version, prefix, files } in front): a room that was prepared
// opens without a network. It answers with the copy that prepare.js sealed, and with the files of that version; it keeps no
// page itself, and reads store.js's database without changing it.
const CACHE = `kedua-room-${KEDUA.version}`, ROOM = /^\/room\/[0-9a-f-]{36}\/(scorecard\/)?$/, PATIENCE = 3000;

self.addEventListener("install", (event) => event.waitUntil((async () => {
  await (await caches.open(CACHE)).addAll(KEDUA.files);
  await self.skipWaiting(); // a file's name changes with what is in it, so an open page keeps what it began with
})()));

self.addEventListener("activate", (event) => event.waitUntil((async () => {
  const copies = await read((base) => base.transaction("copies").objectStore("copies").getAll()) ?? [];
  const needed = new Set([CACHE, ...copies.map((copy) => `kedua-room-${copy.version}`)]);
  for (const name of await caches.keys()) if (name.startsWith("kedua-room-") && !needed.has(name)) await caches.delete(name);
  await self.clients.claim();
})()));

self.addEventListener("fetch", (event) => {
  const { request } = event, { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate" && ROOM.test(pathname)) event.respondWith(page(request, pathname));
  else if (pathname.startsWith(KEDUA.prefix)) event.respondWith(file(request));
});

const file = async (request) => await caches.match(request, { ignoreVary: true }) ?? fetch(request);

async function page(request, path) {
  const network = fetch(request);
  const first = await Promise.race([network.catch(() => null), new Promise((late) => { setTimeout(late, PATIENCE, null); })]);
  if (first && first.status < 500) return first;
  return await copy(path).catch(() => null) ?? network;
}

async function copy(path) {
  const who = await read((base) => base.transaction("about").objectStore("about").get("who"));
  const place = who && [who.account, path];
  const row = place && await read((base) => base.transaction("copies").objectStore("copies").get(place));
  const had = row && await read((base) => base.transaction("keys").objectStore("keys").get(who.account));
  if (!had) return null;
  const additionalData = new TextEncoder().encode(JSON.stringify(place));
  const opened = await crypto.subtle.decrypt({ name: "AES-GCM", iv: row.iv, additionalData }, had.key, row.data);
  const { html, headers } = JSON.parse(new TextDecoder().decode(opened));
  return new Response(html, { headers });
}

/** Ask the database, where there is one. */
const read = (question) => new Promise((answer) => {
  const opening = indexedDB.open("kedua-room");
  opening.onupgradeneeded = () => opening.transaction.abort(); // there is none, and making one is store.js's work
  opening.onerror = () => answer(null);
  opening.onsuccess = () => {
    const base = opening.result, asked = question(base);
    base.onversionchange = () => base.close();
    asked.onsuccess = () => { base.close(); answer(asked.result); };
    asked.onerror = () => { base.close(); answer(null); };
  };
});
