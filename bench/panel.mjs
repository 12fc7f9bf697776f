// The panel in a real browser: the requests at opening, and what 200 outcomes leave behind in the page: of the panel
// alone, with Odoo's chatter beside it, and of Odoo's own form, where the arrow is pressed as often.
//
//   node bench/panel.mjs ADDRESS STOCK_ADDRESS LOGIN [OUTCOMES]
//
// STOCK_ADDRESS is Odoo without the addon.
// The password is the login. Prints one line of JSON.
import { argv } from "node:process";
import { launch, logIn, openFromMenu, weigh } from "../dev/browser.mjs";
import { call } from "../dev/screenshots/server.mjs";

const [address, stockAddress, login, outcomes = "200"] = argv.slice(2);
const last = Number(outcomes);

/** In turn; an outcome that is blocked on the card in sight gives way to "no answer". */
const CODES = ["no_answer", "no_news", "on_track", "no_answer", "order_coming", "lost", "meeting"];
const FIRST = 10;
/** Beside the card, Odoo's chatter; where there is no room, a button that opens it. */
const WIDE = 1440;
const NARROW = 1100;
const UNDO_EVERY = 9;
/** The list is read again once the salesperson pauses. */
const PAUSE_EVERY = 10;
const PAUSE = 2500;

/** Odoo's date fields understand it in every language. */
const TOMORROW = "+1d";

const tile = (code) => `.o_followup_tile_button[data-code=${code}]`;

class Session {
    constructor(page) {
        this.page = page;
    }

    static async open(browser, width, baseURL = address) {
        const context = await browser.newContext({
            ...{ baseURL, locale: "fr-FR", timezoneId: "Europe/Paris" },
            viewport: { width, height: 900 },
        });
        const page = await context.newPage();
        page.on("pageerror", (error) => console.error(error.stack));
        await logIn(page, login, login);
        return new Session(page);
    }

    /** The number of the quotation in sight. */
    number() {
        return this.page.textContent(".o_followup_reference");
    }

    async waitForAnother(number) {
        await this.page.waitForFunction((before) => {
            const shown = document.querySelector(".o_followup_reference")?.textContent;
            return shown !== undefined && shown !== before;
        }, number);
    }

    /** Applies an outcome and waits for the next card. */
    async apply(code) {
        const number = await this.number();
        await this.page.locator(tile("no_answer")).first().waitFor();
        const isBlocked = await this.page.getAttribute(tile(code), "aria-disabled");
        await this.page.click(tile(isBlocked === "true" ? "no_answer" : code));
        if (code === "lost" && isBlocked !== "true") {
            await this.page.click(".o_followup_chip >> nth=0");
        } else if (code === "meeting" && isBlocked !== "true") {
            await this.page.locator(".o_followup_field_meeting_date input").first().fill(TOMORROW);
        }
        if (["lost", "meeting"].includes(code)) {
            await this.page.keyboard.press("Control+Enter");
        }
        await this.waitForAnother(number);
    }

    async undo() {
        const number = await this.number();
        await this.page.keyboard.press("u");
        await this.waitForAnother(number);
    }

    /** The number of a renewal: no outcome of this day concerns it. */
    async another() {
        await this.page.click("[data-queue=renewal]");
        await this.page.locator(".o_followup_timeline").first().waitFor();
        const number = await this.number();
        await this.page.click("[data-queue=phone]");
        await this.waitForAnother(number);
        return number;
    }

    async next() {
        const number = await this.number();
        await this.page.keyboard.press("n");
        await this.waitForAnother(number);
    }

    /** Finds a quotation by its number, as one does when that customer calls. */
    async find(name) {
        await this.page.fill(".o_followup_search input", name);
        await this.page.click(".o_followup_results .o_followup_entry");
        await this.page.locator(`.o_followup_reference:has-text("${name}")`).first().waitFor();
        await this.page.locator(".o_followup_results").first().waitFor({ state: "detached" });
        await this.page.click("#o_followup_customer");
    }

    /** What is left in the page, always on the same card and without a notification. */
    async measure(name) {
        await this.find(name);
        await this.page.locator(".o_notification").first().waitFor({ state: "detached" });
        const found = await weigh(this.page);
        await this.next();
        return found;
    }
}

/** A day of calls; what is left in the page after the first outcomes and after the last. */
async function work(session) {
    const another = await session.another();
    const found = [];
    for (let done = 1; done <= last; done++) {
        await session.apply(CODES[done % CODES.length]);
        if (done % UNDO_EVERY === 0) {
            await session.undo();
            await session.apply("no_news");
        }
        if (done % PAUSE_EVERY === 0) {
            await session.page.waitForTimeout(PAUSE);
        }
        if (done === FIRST || done === last) {
            found.push({ outcomes: done, ...(await session.measure(another)) });
        }
    }
    return found;
}

/** Odoo's list shows what was sent, which has been written about. */
async function showSent(page) {
    const user_ids = await call(page, "res.users", "search", [[["login", "=", login]]]);
    const domain = "[('state', '=', 'sent')]";
    const favorite = { name: "Sent", model_id: "sale.order", domain, is_default: true, user_ids };
    await call(page, "ir.filters", "create_filter", [favorite]);
}

/** The quotations of Odoo's list one after the other in its form; weighed on the first. */
async function leaf(session) {
    const { page } = session;
    await showSent(page);
    await page.goto("/odoo/sales");
    await page.click(".o_data_row >> nth=0");
    await page.locator(".o-mail-Message").first().waitFor();
    const found = [];
    for (let done = 1; done <= last; done++) {
        const before = page.url();
        await page.click(".o_pager_next");
        await page.waitForURL((url) => url.href !== before);
        await page.locator(".o-mail-Message").first().waitFor();
        if (done === FIRST || done === last) {
            await page.click(".o_pager_value");
            await page.keyboard.type("1");
            await page.keyboard.press("Enter");
            found.push({ outcomes: done, ...(await weigh(page)) });
        }
    }
    return found;
}

const browser = await launch();
try {
    const alone = await Session.open(browser, NARROW);
    await alone.page.goto("/odoo/followup");
    await alone.page.locator("#o_followup_customer").waitFor();
    const panel = await work(alone);
    const beside = await Session.open(browser, WIDE);
    const opening = await openFromMenu(beside.page);
    const with_history = await work(beside);
    const form = await leaf(await Session.open(browser, WIDE, stockAddress));
    console.log(JSON.stringify({ opening, panel, with_history, form }));
} finally {
    await browser.close();
}
