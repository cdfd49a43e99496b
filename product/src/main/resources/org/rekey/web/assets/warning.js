// Tells the service that the warning of a key was shown: every showing is counted, nobody is named.
for (const dialog of document.querySelectorAll("dialog[data-shown]")) {
  dialog.addEventListener("rekey:opening", () => {
    const form = dialog.querySelector("form");
    navigator.sendBeacon(dialog.dataset.shown, new URLSearchParams(new FormData(form)));
  });
}
