// Generated from ts/odoo/browser_storage.ts by dev/build.mjs; do not edit.
import { browser } from "@web/core/browser/browser";
import { user } from "@web/core/user";
function keyOf(name) {
  return `sale_quotation_followup.${String(user.userId)}.${name}`;
}
function read(storage, name) {
  const text = storage.getItem(keyOf(name));
  return text === null ? null : JSON.parse(text);
}
function write(storage, name, value) {
  try {
    if (value === null) {
      storage.removeItem(keyOf(name));
    } else {
      storage.setItem(keyOf(name), JSON.stringify(value));
    }
  } catch (error) {
    if (!(error instanceof DOMException)) {
      throw error;
    }
  }
}
const preferences = {
  readMine: () => read(browser.localStorage, "mine") === true,
  writeMine: (mine) => write(browser.localStorage, "mine", mine)
};
const draftStorage = {
  read: (key) => read(browser.sessionStorage, `draft.${key}`),
  write: (key, draft) => write(browser.sessionStorage, `draft.${key}`, draft)
};
const progressStorage = {
  read: () => read(browser.sessionStorage, "progress"),
  write: (progress) => write(browser.sessionStorage, "progress", progress)
};
export {
  draftStorage,
  preferences,
  progressStorage
};
