// Signing out destroys the account's key on this device, and so everything that it sealed. First it sends what waits; what cannot be
// sent is told, and signing out asked for again. What another account has here stays sealed with that account's own key.
import { open } from "./store.js";
import { portion, post } from "./sync.js";

const { account } = document.body.dataset, form = document.querySelector("form[data-sign-out]");

async function sendWhatWaits(store) {
  const token = form.elements.csrfmiddlewaretoken.value;
  for (const seat of (await store.waiting()).seats) {
    const sent = portion(await store.unsent(seat));
    const answer = await post(form.dataset.signOut.replace(/0{8}(-0{4}){3}-0{12}/, seat), token, { after: 0, ...sent, pull: false }).catch(() => null);
    if (!answer) continue;
    await store.keep(seat, { events: answer.events }, true);
    await store.settle(seat, answer.pages, false);
  }
  return store.waiting();
}

async function leave() {
  form.inert = true; // until it is clear how it goes on
  const store = await open(account), question = form.querySelector("[data-unsent]"), body = new FormData(form);
  const { seats, others } = store ? await sendWhatWaits(store) : { seats: [] };
  if (seats.length && question.hidden) {
    [question.hidden, form.inert] = [false, false];
    form.querySelector("[data-sent]").hidden = true;
    question.querySelector("a").focus();
    return;
  }
  if (others) body.append("others", "1");
  const answer = await fetch(form.action, { method: "POST", body });
  await store?.destroy().catch(() => {}); // the browser may have done so already
  new BroadcastChannel("kedua-room").postMessage({ gone: account });
  location.replace(answer.url);
}

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  leave().catch(() => form.submit());
});
