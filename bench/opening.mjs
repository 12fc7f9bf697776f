// From the address to the first thing that takes a tap, on a slow phone whose browser has nothing in store: the panel,
// and Odoo's own list of quotations on a server without the addon; in turn, so that what slows one slows the other.
//
//   node bench/opening.mjs ADDRESS STOCK_ADDRESS LOGIN [ROUNDS]
//
// The password is the login. Prints one line of JSON. Also what Odoo's list asks for and loads with the addon and without it.
import { argv } from "node:process";
import { launch, logIn } from "../dev/browser.mjs";

const [address, stockAddress, login, rounds = "7"] = argv.slice(2);

/** Slow 4G: milliseconds, and bytes a second. */
const LINE = { offline: false, latency: 150, downloadThroughput: 2e5, uploadThroughput: 9.4e4 };
const PROCESSOR = 6;
const PHONE = { width: 390, height: 844 };
const LIST = ".o_data_row, .o_kanban_record:not(.o_kanban_ghost)";
const REST = 1500;

const PLACES = {
    panel: { baseURL: address, path: "/odoo/followup", ready: ".o_followup_tile_button" },
    stock: { baseURL: stockAddress, path: "/odoo/sales", ready: LIST },
    beside: { baseURL: address, path: "/odoo/sales", ready: LIST },
};

/** What a person's browser has of Odoo: that they are logged in, and nothing else. */
async function cookiesOf(browser, baseURL) {
    const context = await browser.newContext({ baseURL });
    await logIn(await context.newPage(), login, login);
    const cookies = await context.cookies();
    await context.close();
    return cookies;
}

/** Opens one place as for the first time. */
async function open(browser, { baseURL, path, ready }, cookies) {
    const context = await browser.newContext({
        ...{ baseURL, viewport: PHONE, isMobile: true, hasTouch: true },
        ...{ locale: "fr-FR", timezoneId: "Europe/Paris" },
    });
    await context.addCookies(cookies);
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", LINE);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: PROCESSOR });
    const found = { bytes: 0, requests: 0 };
    devtools.on("Network.loadingFinished", ({ encodedDataLength }) => {
        found.bytes += encodedDataLength;
        found.requests += 1;
    });
    const began = Date.now();
    await page.goto(path, { waitUntil: "commit" });
    await page.locator(ready).first().tap({ trial: true, timeout: 180_000 });
    found.seconds = (Date.now() - began) / 1000;
    await page.waitForTimeout(REST);
    found.modules = await page.evaluate(() => window.odoo.loader.modules.size);
    await context.close();
    return found;
}

const browser = await launch();
try {
    const cookies = {};
    const found = {};
    for (const [name, { baseURL }] of Object.entries(PLACES)) {
        cookies[name] = await cookiesOf(browser, baseURL);
        found[name] = [];
    }
    // The first round fills what the servers keep.
    for (let round = 0; round <= Number(rounds); round++) {
        for (const [name, place] of Object.entries(PLACES)) {
            const one = await open(browser, place, cookies[name]);
            if (round > 0) {
                found[name].push(one);
            }
        }
    }
    console.log(JSON.stringify(found));
} finally {
    await browser.close();
}
