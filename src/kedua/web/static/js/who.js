// Notes who is signed in, when it is somebody else than before: copies of rooms kept for another account do not open then.
const { account } = document.body.dataset;

if (account && localStorage.getItem("kedua-account") !== account) {
  const { here } = await import("./room/store.js");
  await here(account).catch(() => {}); // where nothing can be kept, there is no copy either
}
