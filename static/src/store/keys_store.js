// Generated from ts/store/keys_store.ts by dev/build.mjs; do not edit.
import { failureOf } from "../model/errors";
class KeysStore {
  constructor(api, keys, notify) {
    this.api = api;
    this.keys = keys;
    this.notify = notify;
  }
  api;
  keys;
  notify;
  get single() {
    return this.keys.single;
  }
  /** What the server remembers, which came with the opening. */
  accept(single) {
    this.keys.single = single;
  }
  /** At once; where the server does not keep it, it is as before. */
  async setSingle(flag) {
    const before = this.keys.single;
    this.keys.single = flag;
    try {
      await this.api.setSingleKeys(flag);
    } catch (error) {
      this.keys.single = before;
      this.notify.failed(failureOf(error).message);
    }
  }
}
export {
  KeysStore
};
