// Generated from ts/tours/connection.ts by dev/build.mjs; do not edit.
import { browser } from "@web/core/browser/browser";
const LONG = 1500;
const troubles = /* @__PURE__ */ new Map();
function trouble(method, kind) {
  troubles.set(method, kind);
  browser.XMLHttpRequest = Unreliable;
}
class Unreliable extends XMLHttpRequest {
  url = "";
  open(method, url) {
    this.url = String(url);
    super.open(method, url);
  }
  send(body) {
    const method = [...troubles.keys()].find((name) => this.url.includes(`/${name}`)) ?? "";
    const kind = troubles.get(method);
    troubles.delete(method);
    if (kind === "before") {
      setTimeout(() => this.fail());
    } else if (kind === "after") {
      const headers = { "Content-Type": "application/json" };
      void fetch(this.url, { method: "POST", headers, body }).then(() => this.fail());
    } else {
      setTimeout(() => super.send(body), kind ? LONG : 0);
    }
  }
  fail() {
    this.dispatchEvent(new ProgressEvent("error"));
  }
}
export {
  trouble
};
