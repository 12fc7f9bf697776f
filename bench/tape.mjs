// What a page asks the server, with everything that is of one database alone replaced by where it comes from:
//
//   ${order} ${next} ${user} …   an id that has a name
//   ${3:data/mail.message/0/id}  what stands at this place in the answer to the request 3 (from 0)
//   ${day+10}                    a date, counted from the day of the recording
//
// bench/stock.py puts the values of another database there.

/** Assets, pictures, presence and the bus: no part of the work. */
const NOISE =
    /^\/(websocket|bus|web\/(assets|image|static|bundle|webclient|manifest)|mail\/attachment)/;
const QUIET = 800;
const ENOUGH = 60_000;
const DATE = /^\d{4}-\d\d-\d\d$/;
/** bench/record.py gives every row such an id, and no two tables the same. */
const ID = /(?<!\d)[1-9]\d{6}(?!\d)/g;
/** An address, a number of a quotation or a formatted text: each order's own. */
const OWN = /\d{7}|[@<]/;
const DAY = 86_400_000;

export class Tape {
    calls = [];
    pending = new Set();
    touched = Date.now();

    constructor(page) {
        page.on("request", (request) => this.note(request));
        page.on("requestfinished", (request) => this.settle(request));
        page.on("requestfailed", (request) => this.settle(request));
    }

    get length() {
        return this.calls.length;
    }

    start() {
        this.calls = [];
    }

    note(request) {
        const path = new URL(request.url()).pathname;
        if (!NOISE.test(path)) {
            this.touched = Date.now();
            this.pending.add(request);
            this.calls.push({ path, request });
        }
    }

    settle(request) {
        if (this.pending.delete(request)) {
            this.touched = Date.now();
        }
    }

    /** Waits until the web client has nothing more to ask. */
    async quiet() {
        const began = Date.now();
        while (this.pending.size > 0 || Date.now() - this.touched < QUIET) {
            if (Date.now() - began > ENOUGH) {
                throw new Error(`No answer: ${[...this.pending].map((one) => one.url())}`);
            }
            await new Promise((resolve) => setTimeout(resolve, QUIET / 10));
        }
    }

    /** Returns the recording as text, a request a line; the first ones only open the quotation. */
    async written(opening, known) {
        const names = new Map(Object.entries(known).map(([name, id]) => [id, `\${${name}}`]));
        const places = new Map();
        const lines = [];
        for (const [number, { path, request }] of this.calls.entries()) {
            const { params } = request.postDataJSON(); // the web client calls nothing otherwise
            const answer = await (await request.response()).json();
            if (answer.error) {
                throw new Error(`${path}: ${answer.error.data.message}`);
            }
            lines.push(JSON.stringify({ path, params: generic(params, names, places) }));
            remember(answer.result, `${number}:`, places);
        }
        return `{"opening": ${opening}, "requests": [\n${lines.join(",\n")}\n]}\n`;
    }
}

/** Notes where an id or a text of the quotation's was seen, the last place. */
function remember(value, place, places) {
    if (value !== null && typeof value === "object") {
        for (const [key, child] of Object.entries(value)) {
            remember(child, place.endsWith(":") ? place + key : `${place}/${key}`, places);
        }
    } else if (isId(value) || OWN.test(value)) {
        places.set(value, `\${${place}}`);
    }
}

const isId = (value) => typeof value === "number" && /^\d{7}$/.test(String(value));

function generic(value, names, places) {
    const found = (one) => names.get(one) ?? places.get(one);
    if (Array.isArray(value)) {
        return value.map((child) => generic(child, names, places));
    }
    if (value !== null && typeof value === "object") {
        // In one order: Odoo's web client asks for the fields of a view in another one each time.
        const children = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
        return Object.fromEntries(
            children.map(([key, child]) => [key, generic(child, names, places)]),
        );
    }
    const mark = found(value);
    if (mark !== undefined || isId(value)) {
        return mark ?? refuse(value);
    }
    if (typeof value === "string" && DATE.test(value)) {
        const days = Math.round((new Date(value) - startOfDay()) / DAY);
        return `\${day${days < 0 ? "" : "+"}${days}}`;
    }
    if (typeof value === "string") {
        return value.replace(ID, (id) => found(Number(id)) ?? refuse(id));
    }
    return value;
}

/** Midnight of the day in Paris, written as that of UTC: what a date alone is read as. */
const startOfDay = () => new Date(new Date().toLocaleDateString("sv-SE"));

function refuse(value) {
    throw new Error(`The recording sends what no answer has given: ${value}`);
}
