// Follows quotations up by hand in Odoo's web client and keeps what it asks the server; bench/record.py starts it.
//
//   node bench/record.mjs ADDRESS KNOWN
//
// KNOWN is JSON: the ids that the bench gives names to. Writes bench/recordings/NAME.json for each of OUTCOMES.
import { mkdir, writeFile } from "node:fs/promises";
import { launch, logIn } from "../dev/browser.mjs";
import { Tape } from "./tape.mjs";

const FOLDER = new URL("recordings/", import.meta.url);
const NOTE = "Vu avec le client";
const DAYS_LATER = 10;

async function setDate(page, field) {
    const later = new Date();
    later.setDate(later.getDate() + DAYS_LATER);
    await page.locator(`${field} button`).first().click();
    await page.locator(`${field} input`).fill(later.toLocaleDateString("fr-FR"));
    await page.keyboard.press("Tab");
}

async function date({ page }) {
    await setDate(page, "div[name=validity_date]");
}

async function send({ page, tape }) {
    await page.click("button[name=action_quotation_send]:visible");
    await page.waitForSelector(".modal .o_mail_send:visible:enabled");
    await tape.quiet();
    await page.click(".modal .o_mail_send:visible");
    await page.waitForSelector(".modal", { state: "detached" });
}

async function note({ page }) {
    await page.click(".o-mail-Chatter-logNote");
    await page.fill(".o-mail-Composer-input", NOTE);
    await page.click(".o-mail-Composer-send");
}

async function plan({ page, tape }) {
    await page.click(".o-mail-Chatter-activity");
    await page.waitForSelector(".modal button[name=action_schedule_activities]");
    await tape.quiet();
    await setDate(page, ".modal div[name=date_deadline]");
    await page.click(".modal button[name=action_schedule_activities]");
    await page.waitForSelector(".modal", { state: "detached" });
}

async function cancel({ page, tape }) {
    await page.click("button[name=action_cancel]:visible");
    await tape.quiet();
    await page.click(".modal .btn-primary");
    await page.waitForSelector(".modal", { state: "detached" });
}

/** What the procedure asks for, before the next quotation is opened. Odoo has no success rate to set. */
const OUTCOMES = {
    no_answer: [],
    no_news: [date],
    on_track: [date, send],
    on_track_noted: [date, send, note, plan],
    meeting: [plan],
    lost: [cancel, note],
};

const orderOf = (page) => Number(/\d+$/.exec(new URL(page.url()).pathname)[0]);

/** Opens the next quotation, as the form's arrow does; returns its id. */
async function next({ page, tape }) {
    const before = orderOf(page);
    await page.click(".o_pager_next");
    await page.waitForURL((url) => !url.pathname.endsWith(`/${before}`));
    await tape.quiet();
    return orderOf(page);
}

/** Follows one quotation up, from its opening to that of the next. */
async function followUp(desk, steps, known) {
    const { tape } = desk;
    tape.start();
    const order = await next(desk);
    const opening = tape.length;
    for (const step of steps) {
        await step(desk);
        await tape.quiet();
    }
    return tape.written(opening, { ...known, order, next: await next(desk) });
}

const [address, known] = process.argv.slice(2);
const ids = JSON.parse(known);
const browser = await launch();
try {
    const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: "fr-FR",
        timezoneId: "Europe/Paris",
        baseURL: address,
    });
    // Both companies are selected, as the bench selects them.
    const selected = { name: "cids", value: `1-${ids.second_company}`, url: address };
    await context.addCookies([selected]);
    const page = await context.newPage();
    const desk = { page, tape: new Tape(page) };
    await logIn(page, "bench0", "bench0");
    await page.goto("/odoo/sales");
    await page.locator(".o_data_row .o_data_cell[name=name]").first().click();
    await page.waitForSelector(".o_form_view");
    await desk.tape.quiet();
    await mkdir(FOLDER, { recursive: true });
    for (const isKept of [false, true]) {
        // The first time round the web client fetches what it then keeps: nobody starts every call with that.
        for (const [name, steps] of Object.entries(OUTCOMES)) {
            const text = await followUp(desk, steps, ids);
            if (isKept) {
                await writeFile(new URL(`${name}.json`, FOLDER), text);
                console.log(`   ${name}.json, ${Math.round(text.length / 1000)} kB`);
            }
        }
    }
} finally {
    await browser.close();
}
