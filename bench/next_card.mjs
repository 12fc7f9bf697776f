// From the key to the next card: in Chromium with its processor slowed four times and 40 ms of delay on each request,
// the milliseconds from the key until the next card is painted and takes keys. Beside it, in the same run, Odoo's own
// form and the arrow to the next record.
//
//   node bench/next_card.mjs ADDRESS STOCK_ADDRESS LOGIN [CALLS]
//
// STOCK_ADDRESS is Odoo without the addon.
// The password is the login. Prints one line of JSON.
import { argv } from "node:process";
import { launch, logIn } from "../dev/browser.mjs";

const [address, stockAddress, login, calls = "200"] = argv.slice(2);
const SLOWED = 4;
const DELAY = 40;
/** Somebody calls: until the next press, what a card asks behind its paint has long come. */
const PAUSE = 1500;

/** In turns: the next one in the list, and nobody answers. */
const KEYS = ["n", "1"];

async function open(browser, baseURL, width) {
    const context = await browser.newContext({
        ...{ baseURL, locale: "fr-FR", timezoneId: "Europe/Paris" },
        viewport: { width, height: 900 },
    });
    const page = await context.newPage();
    page.on("pageerror", (error) => console.error(error.stack));
    await logIn(page, login, login);
    return page;
}

async function slowDown(page) {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", {
        ...{ offline: false, latency: DELAY, downloadThroughput: -1, uploadThroughput: -1 },
    });
}

/**
 * Runs in the page: the milliseconds from the next gesture until another text stands there and the browser has painted
 * it and has time for keys again.
 */
function watch(selector) {
    const text = () => document.querySelector(selector)?.textContent;
    const before = text();
    let began = null;
    const begin = (ev) => (began ??= ev.timeStamp);
    for (const name of ["keydown", "click"]) {
        document.addEventListener(name, begin, { capture: true, once: true });
    }
    window.followupNext = new Promise((resolve) => {
        const look = () => {
            const shown = text();
            const isNext = began !== null && shown !== undefined && shown !== before;
            if (isNext) {
                setTimeout(() => resolve(performance.now() - began));
            } else {
                requestAnimationFrame(look);
            }
        };
        look();
    });
}

async function timed(page, selector, gesture) {
    await page.evaluate(watch, selector);
    await gesture();
    const found = await page.evaluate(() => window.followupNext);
    await page.waitForTimeout(PAUSE);
    return found;
}

function figures(found) {
    const sorted = [...found].sort((one, other) => one - other);
    const at = (share) => Math.round(sorted[Math.ceil(share * sorted.length) - 1]);
    return { calls: sorted.length, median: at(0.5), p95: at(0.95) };
}

/** The panel with its history beside the card: one key after the other. */
async function panel(browser) {
    const page = await open(browser, address, 1440);
    await page.goto("/odoo/followup?queue=phone");
    await page.locator("#o_followup_customer").waitFor();
    await slowDown(page);
    await page.waitForTimeout(PAUSE);
    const found = Object.fromEntries(KEYS.map((key) => [key, []]));
    for (let done = 0; done < Number(calls); done++) {
        const key = KEYS[done % KEYS.length];
        const gesture = () => page.keyboard.press(key);
        found[key].push(await timed(page, ".o_followup_reference", gesture));
    }
    return Object.fromEntries(KEYS.map((key) => [key, figures(found[key])]));
}

/** Odoo's own form of a quotation: its arrow to the next one. */
async function form(browser) {
    const page = await open(browser, stockAddress, 1440);
    await page.goto("/odoo/sales");
    await page.click(".o_data_row >> nth=0");
    await page.locator(".o_form_view .o-mail-Chatter").first().waitFor();
    await slowDown(page);
    await page.waitForTimeout(PAUSE);
    const found = [];
    const arrow = page.locator(".o_pager_next");
    for (let done = 0; done < Number(calls) / KEYS.length; done++) {
        const gesture = () => arrow.dispatchEvent("click");
        found.push(await timed(page, ".o_form_view h1", gesture));
    }
    return figures(found);
}

const browser = await launch();
try {
    const keys = await panel(browser);
    console.log(JSON.stringify({ ...keys, form: await form(browser) }));
} finally {
    await browser.close();
}
