import { browser } from "@web/core/browser/browser";

/**
 * What may happen to a request: it is lost before the server sees it (`before`), its answer is lost (`after`), it takes
 * long (`late`), or the server fails, after as long (`broken`).
 */
type Trouble = "before" | "after" | "late" | "broken";

const LONG = 1500;
const troubles = new Map<string, Trouble>();

/** Troubles the next request for a method, as a tunnel under a hill does. */
export function trouble(method: string, kind: Trouble): void {
    troubles.set(method, kind);
    browser.XMLHttpRequest = Unreliable;
}

class Unreliable extends XMLHttpRequest {
    private url = "";

    override open(method: string, url: string | URL): void {
        this.url = String(url);
        super.open(method, url);
    }

    override send(body: string): void {
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
    private answerError(): void {
        const data = { name: "builtins.ZeroDivisionError", message: "division by zero" };
        const error = { code: 0, message: "Odoo Server Error", data };
        const response = JSON.stringify({ jsonrpc: "2.0", id: 0, error });
        Object.defineProperties(this, { status: { value: 200 }, response: { value: response } });
        this.dispatchEvent(new ProgressEvent("load"));
    }

    private fail(): void {
        this.dispatchEvent(new ProgressEvent("error"));
    }
}
