// What is kept on this device (IndexedDB), each account's under its own key. Readable are: whose it is, the seat, the place (the id
// of a question or competency), the tab that wrote it, how often, and whether the server has it. Texts, what happened in the
// room, and copies of pages are sealed. worker.js reads the same database: change both together.
import { canSeal, makeKey, seal, unseal } from "./seal_box.js";

const EVENT = "event", STRICT = { durability: "strict" };
const TABLES = { keys: "account", records: ["account", "seat", "place", "writer"], copies: ["account", "path"], about: "name" };

const asked = (request) => new Promise((yes, no) => {
  request.onsuccess = () => yes(request.result);
  request.onerror = () => no(request.error);
});
const under = (...place) => IDBKeyRange.bound(place, [...place, []]);
const of = (row) => TABLES.records.map((name) => row[name]);

async function database() {
  const request = indexedDB.open("kedua-room", 1);
  request.onupgradeneeded = () => {
    for (const [name, keyPath] of Object.entries(TABLES)) request.result.createObjectStore(name, { keyPath });
    request.transaction.objectStore("records").createIndex("sent", ["account", "seat", "sent"]);
  };
  const base = await asked(request);
  base.onversionchange = () => base.close();
  return base;
}

/** Change a table; settles when it is on the disk, so that nothing told as kept is lost with the power. */
const change = (base, name, work) => new Promise((yes, no) => {
  const all = base.transaction(name, "readwrite", STRICT);
  all.oncomplete = () => yes();
  all.onabort = all.onerror = () => no(all.error);
  work(all.objectStore(name));
});
const read = (base, name, question) => asked(question(base.transaction(name).objectStore(name)));

/** Note who is signed in: copies that were kept for somebody else do not open then. */
export async function here(account, base = null) {
  await change(base ?? await database(), "about", (table) => table.put({ name: "who", account }));
  localStorage.setItem("kedua-account", account);
}

/** Open what an account has on this device; null where nothing can be kept: no HTTPS, forbidden, or full. */
export async function open(account) {
  if (!canSeal()) return null;
  try {
    const base = await database(), made = { account, key: await makeKey() };
    await here(account, base);
    await change(base, "keys", (table) => { table.add(made).onerror = (event) => event.preventDefault(); }).catch(() => {});
    return store(base, account, (await read(base, "keys", (table) => table.get(account))).key);
  } catch {
    return null;
  }
}

function store(base, account, key) {
  async function opened(rows) {
    const found = { pages: {}, events: [] };
    const values = await Promise.allSettled(rows.map((row) => unseal(key, of(row), row)));
    values.forEach(({ value }, n) => {
      if (value && rows[n].place === EVENT) found.events.push(value);
      else if (value) (found.pages[rows[n].place] ??= []).push(value);
    });
    return found;
  }

  return {
    account,
    everything: async (seat) => opened(await read(base, "records", (table) => table.getAll(under(account, seat)))),
    unsent: async (seat) => opened(await read(base, "records", (table) => table.index("sent").getAll([account, seat, 0]))),
    /** Keep versions ({ address: [version] }) and events; sent: the server has them. */
    async keep(seat, { pages = {}, events = [] }, sent = false) {
      const entries = Object.entries(pages).flatMap(([place, all]) => all.map((one) => [place, one.writer, one.number, one]));
      for (const event of events) entries.push([EVENT, event.key, event.number ?? 0, event]);
      const rows = await Promise.all(entries.map(async ([place, writer, number, value]) => {
        const row = { account, seat, place, writer, number, sent: Number(sent) };
        return { ...row, ...(await seal(key, of(row), value)) };
      }));
      await change(base, "records", (table) => {
        for (const row of rows) {
          const had = table.get(of(row));
          had.onsuccess = () => { if (!had.result || had.result.number < row.number) table.put(row); };
        }
      });
    },
    /** Take note of what the server has: what it lacks is unsent again, what it has and nobody needs any more goes. */
    settle: (seat, pages, whole) => change(base, "records", (table) => {
      const ranges = whole ? [under(account, seat)] : Object.keys(pages).map((address) => under(account, seat, address));
      for (const range of ranges) {
        table.openCursor(range).onsuccess = ({ target: { result: cursor } }) => {
          if (!cursor) return;
          const row = cursor.value, { heads = [], seen = {} } = pages[row.place] ?? {}, sent = Number(row.number <= (seen[row.writer] ?? 0));
          const needed = heads.some(({ writer, number }) => writer === row.writer && number === row.number);
          if (row.place !== EVENT && sent && !needed) cursor.delete();
          else if (row.place !== EVENT && sent !== row.sent) cursor.update({ ...row, sent });
          cursor.continue();
        };
      }
    }),
    /** Forget events that the server will never take. */
    drop: (seat, keys) => change(base, "records", (table) => { for (const key of keys) table.delete([account, seat, EVENT, key]); }),
    /** Forget what the server has, and the copies of pages: the scorecard is in. */
    async forget(seat) {
      await change(base, "copies", (table) => table.delete(IDBKeyRange.bound([account, `/room/${seat}/`], [account, `/room/${seat}/~`])));
      await change(base, "records", (table) => {
        table.index("sent").openCursor([account, seat, 1]).onsuccess = ({ target: { result: cursor } }) => { cursor?.delete(); cursor?.continue(); };
      });
    },
    /** Keep a copy of a page. version: of the files that it needs. */
    async copy(path, page, version) {
      const row = { account, path, version, ...(await seal(key, [account, path], page)) };
      await change(base, "copies", (table) => table.put(row));
    },
    /** The seats with something unsent, and whether another account has something unsent. */
    async waiting() {
      const unsent = (await read(base, "records", (table) => table.getAll())).filter((row) => !row.sent);
      const own = unsent.filter((row) => row.account === account);
      return { seats: [...new Set(own.map((row) => row.seat))], others: own.length < unsent.length };
    },
    /** Destroy the key, and what it sealed. */
    async destroy() {
      await change(base, "keys", (table) => table.delete(account));
      for (const name of ["records", "copies"]) await change(base, name, (table) => table.delete(under(account)));
      await change(base, "about", (table) => table.delete("who"));
    },
  };
}
