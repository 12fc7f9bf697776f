import { browser } from "@web/core/browser/browser";

/**
 * What may happen to a request: it is lost before the server sees it (`before`), its answer is lost (`after`), or it
 * takes long (`late`).
 */
type Trouble = "before" | "after" | "late";

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
        if (kind === "before") {
            setTimeout(() => this.fail());
        } else if (kind === "after") {
            const headers = { "Content-Type": "application/json" };
            void fetch(this.url, { method: "POST", headers, body }).then(() => this.fail());
        } else {
            setTimeout(() => super.send(body), kind ? LONG : 0);
        }
    }

    private fail(): void {
        this.dispatchEvent(new ProgressEvent("error"));
    }
}
