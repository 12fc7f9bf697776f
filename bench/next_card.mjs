// From the key to the next card: in Chromium with its processor slowed four times and 40 ms of delay on each request,
// the milliseconds from the key until the next card is painted and takes keys. Beside it, in the same run, Odoo's own
// form and the arrow to the next record.
//
//   node bench/next_card.mjs ADDRESS STOCK_ADDRESS LOGIN [CALLS]
//
// STOCK_ADDRESS is Odoo without the addon.
// The password is the login. Prints one line of JSON.
import { argv } from "node:process";
import { launch } from "../dev/browser.mjs";
import { figures, open, slowDown, timed } from "./slowed.mjs";

const [address, stockAddress, login, calls = "200"] = argv.slice(2);

/** In turns: the next one in the list, and nobody answers. */
const KEYS = ["n", "1"];

/** The panel with its history beside the card: one key after the other. */
async function panel(browser) {
    const page = await open(browser, address, login);
    await page.goto("/odoo/followup?queue=phone");
    await page.locator("#o_followup_customer").waitFor();
    await slowDown(page);
    const found = Object.fromEntries(KEYS.map((key) => [key, []]));
    for (let done = 0; done < Number(calls); done++) {
        const key = KEYS[done % KEYS.length];
        const gesture = () => page.keyboard.press(key);
        found[key].push(await timed(page, [".o_followup_reference"], gesture));
    }
    return Object.fromEntries(KEYS.map((key) => [key, figures(found[key])]));
}

/** Odoo's own form of a quotation: its arrow to the next one. */
async function form(browser) {
    const page = await open(browser, stockAddress, login);
    await page.goto("/odoo/sales");
    await page.click(".o_data_row >> nth=0");
    await page.locator(".o_form_view .o-mail-Chatter").first().waitFor();
    await slowDown(page);
    const found = [];
    const arrow = page.locator(".o_pager_next");
    for (let done = 0; done < Number(calls) / KEYS.length; done++) {
        const gesture = () => arrow.dispatchEvent("click");
        found.push(await timed(page, [".o_form_view h1"], gesture));
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
