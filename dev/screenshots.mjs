// Takes the pictures of docs/images/ in a running Odoo with the demo data; dev/screenshots.sh starts it.
//
//   node dev/screenshots.mjs ADDRESS FOLDER MOMENT [NAME...]
//
// MOMENT is the time that the server's clock started from, in Paris as TZ must say: the browser's clock shows the same.
import { execFile } from "node:child_process";
import { mkdir, stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright-core";

const [address, folder, moment, ...wanted] = process.argv.slice(2);
const DESKTOP = { width: 1440, height: 900 };
const LAPTOP = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };
const BIGGEST = 200_000;
const ENOUGH = 60_000;

/** How far the clocks are from the real time, in milliseconds. */
const OFFSET = new Date(moment).getTime() - Date.now();

/** Odoo's own image library, which is there where Odoo is. A picture of a screen needs no more than 256 colours. */
const SHRINK = `
import sys
from PIL import Image
image = Image.open(sys.argv[1]).convert("RGB")
image.quantize(256, dither=Image.Dither.NONE).save(sys.argv[1], optimize=True)
`;

/** One person at work: a browser window of their own, logged in, with the panel open. */
async function enter(browser, login, viewport = DESKTOP) {
    const isPhone = viewport.width < 768;
    const context = await browser.newContext({
        viewport,
        locale: "fr-FR",
        timezoneId: "Europe/Paris",
        reducedMotion: "reduce",
        hasTouch: isPhone,
        isMobile: isPhone,
        deviceScaleFactor: 1,
    });
    context.setDefaultTimeout(ENOUGH);
    const page = await context.newPage();
    await page.addInitScript(shiftClock, OFFSET);
    page.on("pageerror", (error) => console.error(`   ${login}: ${error.message}`));
    await page.goto(`${address}/web/login`);
    await page.fill("input[name=login]", `${login}@demo.example`);
    await page.fill("input[name=password]", "demo");
    await page.click("button[type=submit]");
    await page.waitForURL(/\/odoo/);
    return page;
}

/** Runs in the page: its clock goes as the server's does. */
function shiftClock(offset) {
    const Real = Date;
    window.Date = class extends Real {
        constructor(...given) {
            super(...(given.length > 0 ? given : [Real.now() + offset]));
        }
        static now() {
            return Real.now() + offset;
        }
    };
}

async function call(page, model, method, args) {
    const answer = await page.evaluate(
        async ([url, params]) => {
            const body = JSON.stringify({ jsonrpc: "2.0", method: "call", params });
            const headers = { "Content-Type": "application/json" };
            return (await fetch(url, { method: "POST", headers, body })).json();
        },
        [
            `/web/dataset/call_kw/${model}/${method}`,
            { model, method, args, kwargs: { context: { lang: "fr_FR", tz: "Europe/Paris" } } },
        ],
    );
    if (answer.error) {
        throw new Error(`${model}.${method}: ${answer.error.data.message}`);
    }
    return answer.result;
}

async function find(page, customer) {
    const [found] = await call(page, "sale.followup.desk", "search_entries", [customer, 1]);
    return found;
}

/** Waits until the card of a customer is there and the pictures and the history with it. */
async function settle(page) {
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(500);
    await page.waitForFunction(() => [...document.images].every((image) => image.complete));
    await page.waitForTimeout(500);
}

async function open(page, customer = null) {
    const entry = customer && (await find(page, customer));
    await page.goto(`${address}/odoo/followup${entry ? `/${entry.res_id}` : ""}`);
    await page.waitForSelector(".o_followup_card");
    await settle(page);
}

async function press(page, ...keys) {
    for (const key of keys) {
        await page.keyboard.press(key);
        await page.waitForTimeout(150);
    }
}

async function writeDate(page, text) {
    const input = page.locator(".o_followup_field input").first();
    await input.fill(text);
    await input.press("Tab");
    await page.waitForTimeout(800);
}

/** Applies an outcome as somebody else would: through the façade. */
async function applyAs(page, customer, code, values) {
    const { res_model, res_id } = await find(page, customer);
    const desk = (method, ...args) => call(page, "sale.followup.desk", method, args);
    const { revision } = await desk("get_card", res_model, res_id);
    await desk("apply_outcome", res_model, res_id, code, values, revision, crypto.randomUUID());
}

/** The pictures in the order in which a morning gives them: later ones see what earlier ones did. */
async function morning(browser, shoot) {
    const julie = await enter(browser, "julie");
    await open(julie, "Morel");
    await shoot(julie, "panel");

    await open(julie, "Bonnefoy");
    await press(julie, "3");
    await shoot(julie, "blocked");

    await open(julie, "Morel");
    await press(julie, "5");
    await writeDate(julie, "26/11/2026");
    await julie.fill("#o_followup_note_text", "Comité d'investissement jeudi, rappeler ensuite.");
    await shoot(julie, "meeting");
    await press(julie, "Escape", "Escape");

    await press(julie, "6", "2");
    await shoot(julie, "lost");
    await press(julie, "Escape");
    await julie.fill("#o_followup_note_text", "");
    await press(julie, "Escape");

    await press(julie, "?");
    await julie.waitForSelector(".o_followup_keys");
    await shoot(julie, "keys");
    await press(julie, "Escape");

    await press(julie, "3");
    await julie.waitForSelector(".o_followup_undo");
    await shoot(julie, "applied", { keepNotification: true });

    const claire = await enter(browser, "claire");
    await open(julie, "Vercors");
    await julie.fill("#o_followup_note_text", "Le directeur technique signe lundi.");
    await applyAs(claire, "Vercors", "on_track", { send: false });
    await press(julie, "Escape", "2");
    await julie.waitForSelector(".o_followup_banner[role=alert]");
    await shoot(julie, "conflict");

    await open(claire, "Giraud");
    await open(julie, "Giraud");
    await julie.waitForSelector(".o_followup_reserved");
    await shoot(julie, "colleague");
    await claire.context().close();

    await julie.route("**/apply_outcome*", (route) => route.abort());
    await open(julie, "Belle");
    await press(julie, "3");
    await julie.waitForSelector(".o_followup_banner[role=alert]");
    await shoot(julie, "unreachable");
    await julie.unroute("**/apply_outcome*");

    await julie.setViewportSize(LAPTOP);
    await open(julie, "Saint-Roch");
    await shoot(julie, "laptop");
    await julie.context().close();

    const phone = await enter(browser, "julie", PHONE);
    await open(phone, "Belle");
    await shoot(phone, "phone");
    await phone.tap(".o_followup_switcher");
    await phone.waitForSelector(".o_bottom_sheet .o_followup_queue");
    await shoot(phone, "phone_queues");
    await open(phone, "Belle");
    await phone.tap("[data-code=meeting]");
    await phone.waitForSelector(".o_bottom_sheet .o_followup_form");
    await writeDate(phone, "26/11/2026");
    await shoot(phone, "phone_meeting");
    await phone.context().close();

    const last = await enter(browser, "julie");
    await last.goto(`${address}/odoo/followup?queue=phone`);
    await last.waitForSelector(".o_followup_card");
    const outcomes = ["1", "3", "2", "4"];
    for (let turn = 0; await last.locator(".o_followup_card").count(); turn++) {
        await settle(last);
        const before = await last.textContent("#o_followup_customer");
        await press(last, outcomes[turn % outcomes.length]);
        await last.waitForFunction(
            (name) => document.querySelector("#o_followup_customer")?.textContent !== name,
            before,
        );
    }
    await last.waitForSelector(".o_followup_done table");
    await shoot(last, "done");
}

async function main() {
    await mkdir(folder, { recursive: true });
    const browser = await chromium.launch({
        executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
        args: ["--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-color-profile=srgb"],
    });
    const tooBig = [];
    async function shoot(page, name, { keepNotification = false } = {}) {
        if (wanted.length > 0 && !wanted.includes(name)) {
            return;
        }
        await settle(page);
        if (!keepNotification) {
            const close = page.locator(".o_notification_close");
            while (await close.count()) {
                await close.first().dispatchEvent("click"); // the focus stays where it is
                await page.waitForTimeout(100);
            }
        }
        const file = path.join(folder, `${name}.png`);
        await page.screenshot({ path: file, animations: "disabled", caret: "hide" });
        await promisify(execFile)("/usr/bin/python3", ["-c", SHRINK, file]);
        const { size } = await stat(file);
        console.log(`   ${name}.png, ${Math.round(size / 1000)} kB`);
        if (size > BIGGEST) {
            tooBig.push(name);
        }
    }
    try {
        await morning(browser, shoot);
    } finally {
        await browser.close();
    }
    if (tooBig.length > 0) {
        throw new Error(`Bigger than ${BIGGEST / 1000} kB: ${tooBig.join(", ")}`);
    }
}

await main();
