// Generated from ts/odoo/browser_storage.ts by dev/build.mjs; do not edit.
import { browser } from "@web/core/browser/browser";
import { user } from "@web/core/user";
function keyOf(name) {
  return `sale_quotation_followup.${String(user.userId)}.${name}`;
}
function readStored(storage, key) {
  const text = storage.getItem(key);
  return text === null ? null : JSON.parse(text);
}
function writeStored(storage, key, value) {
  try {
    if (value === null) {
      storage.removeItem(key);
    } else {
      storage.setItem(key, JSON.stringify(value));
    }
  } catch (error) {
    if (!(error instanceof DOMException)) {
      throw error;
    }
  }
}
const read = (storage, name) => readStored(storage, keyOf(name));
const write = (storage, name, value) => writeStored(storage, keyOf(name), value);
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
  progressStorage,
  readStored,
  writeStored
};
