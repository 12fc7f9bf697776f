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
    if (kind === "broken") {
      setTimeout(() => this.answerError(), LONG);
    } else if (kind === "before") {
      setTimeout(() => this.fail());
    } else if (kind === "after") {
      const headers = { "Content-Type": "application/json" };
      void fetch(this.url, { method: "POST", headers, body }).then(() => this.fail());
    } else {
      setTimeout(() => super.send(body), kind ? LONG : 0);
    }
  }
  /** The answer is Odoo's own where something raises that nobody has thought of. */
  answerError() {
    const data = { name: "builtins.ZeroDivisionError", message: "division by zero" };
    const error = { code: 0, message: "Odoo Server Error", data };
    const response = JSON.stringify({ jsonrpc: "2.0", id: 0, error });
    Object.defineProperties(this, { status: { value: 200 }, response: { value: response } });
    this.dispatchEvent(new ProgressEvent("load"));
  }
  fail() {
    this.dispatchEvent(new ProgressEvent("error"));
  }
}
export {
  trouble
};
