// What pages can do a little better with scripts. Every page works without them.

// A link with data-dialog="id" opens the dialog of that id in place of the page it leads to.
for (const link of document.querySelectorAll("a[data-dialog]")) {
  const dialog = document.getElementById(link.dataset.dialog);
  if (dialog instanceof HTMLDialogElement) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      dialog.dispatchEvent(new CustomEvent("rekey:opening", { detail: link }));
      dialog.showModal();
    });
  }
}

// A button with data-copy="id" copies the text of that element. It is drawn hidden and appears here.
for (const button of document.querySelectorAll("button[data-copy]")) {
  const source = document.getElementById(button.dataset.copy);
  if (source && navigator.clipboard) {
    const words = button.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(source.textContent.replace(/\s+/g, ""));
      button.textContent = button.dataset.copied;
      setTimeout(() => { button.textContent = words; }, 3000);
    });
  }
}

// One answer per form: a second click within three seconds does nothing. Later ones count, for whoever has stopped the
// first; the pages bear two.
function release(form) {
  delete form.dataset.sent;
  for (const button of form.querySelectorAll("[aria-disabled]")) button.removeAttribute("aria-disabled");
}
for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
    for (const button of form.querySelectorAll(".button")) button.setAttribute("aria-disabled", "true");
    setTimeout(release, 3000, form);
  });
}
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) release(form);
});
