// Generated from ts/odoo/kept_presses.ts by dev/build.mjs; do not edit.
import { browser } from "@web/core/browser/browser";
import { user } from "@web/core/user";
import { session } from "@web/session";
import { readStored, writeStored } from "./browser_storage";
const prefix = () => `sale_quotation_followup.${session.db}.${String(user.userId)}.press1.`;
const keyOf = (requestId) => prefix() + requestId;
const held = /* @__PURE__ */ new Map();
async function hold(requestId) {
  const { locks } = browser.navigator;
  if (!locks) {
    return true;
  }
  return new Promise((answer) => {
    void locks.request(keyOf(requestId), { ifAvailable: true }, (lock) => {
      answer(lock !== null);
      const isKept = browser.localStorage.getItem(keyOf(requestId)) !== null;
      return lock && isKept ? new Promise((release2) => held.set(requestId, release2)) : void 0;
    });
  });
}
function release(requestId) {
  held.get(requestId)?.();
  held.delete(requestId);
}
function kept() {
  const keys = Object.keys(browser.localStorage).filter((key) => key.startsWith(prefix()));
  const presses = keys.map((key) => readStored(browser.localStorage, key));
  return presses.sort((one, other) => one.at.localeCompare(other.at));
}
const keptPresses = {
  keep: (press) => {
    writeStored(browser.localStorage, keyOf(press.requestId), press);
    void hold(press.requestId);
  },
  forget: (requestId) => {
    writeStored(browser.localStorage, keyOf(requestId), null);
    release(requestId);
  },
  release,
  take: async () => {
    const taken = await Promise.all(
      kept().map(async (press) => await hold(press.requestId) ? [press] : [])
    );
    return taken.flat();
  }
};
export {
  keptPresses
};
