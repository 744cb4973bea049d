// Encryption at rest on this device: AES-GCM with 256 bits and a fresh random vector for every record, under a key that is made in
// this browser and cannot be taken out of it. A record is bound to its place, so that none can be put where another was.
const bytes = (value) => new TextEncoder().encode(JSON.stringify(value));

/** A page without HTTPS has no cryptography: nothing is kept on the device then. */
export const canSeal = () => Boolean(globalThis.crypto?.subtle && globalThis.indexedDB);

export const makeKey = () => crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);

export async function seal(key, place, value) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, data: await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: bytes(place) }, key, bytes(value)) };
}

/** Throws where the key or the place is another. */
export async function unseal(key, place, { iv, data }) {
  const opened = await crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData: bytes(place) }, key, data);
  return JSON.parse(new TextDecoder().decode(opened));
}
