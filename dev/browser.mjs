// Chromium without a screen, and a person who logs in: for the pictures, the two tabs, the bench.
import { chromium } from "playwright-core";

export async function launch(...args) {
    return chromium.launch({
        executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
        args: ["--no-sandbox", "--disable-gpu", ...args],
    });
}

/** Odoo's own log-in page, then its web client. */
export async function logIn(page, login, password) {
    await page.goto("/web/login");
    await page.fill("input[name=login]", login);
    await page.fill("input[name=password]", password);
    await page.click("button[type=submit]");
    await page.waitForURL(/\/odoo/);
}

/** The nodes and listeners that a page holds, rubbish taken out. */
export async function weigh(page) {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Performance.enable");
    await page.waitForTimeout(2500);
    for (let time = 0; time < 3; time++) {
        await devtools.send("HeapProfiler.collectGarbage");
    }
    const { metrics } = await devtools.send("Performance.getMetrics");
    await devtools.detach();
    const of = (wanted) => metrics.find((metric) => metric.name === wanted).value;
    return { nodes: of("Nodes"), listeners: of("JSEventListeners") };
}

/** Opens an address and waits until the web client has asked nothing for a second. */
async function openAndRest(page, address) {
    const open = new Set();
    let last = Date.now();
    const isOurs = (request) => request.resourceType() === "xhr";
    const began = (request) => isOurs(request) && open.add(request) && (last = Date.now());
    const ended = (request) => open.delete(request) && (last = Date.now());
    page.on("request", began);
    page.on("requestfinished", ended);
    page.on("requestfailed", ended);
    await page.goto(address);
    await page.waitForSelector(".o_main_navbar .o_menu_sections");
    while (open.size > 0 || Date.now() - last < 1000) {
        await page.waitForTimeout(100);
    }
    page.off("request", began);
    page.off("requestfinished", ended);
    page.off("requestfailed", ended);
}

/** Runs in the page: writes down what it asks the server, before the first card is there and behind it. */
function listen() {
    const asked = (window.followupAsked = { before: [], behind: [] });
    const { open } = XMLHttpRequest.prototype;
    XMLHttpRequest.prototype.open = function (method, url, ...rest) {
        const isThere = document.querySelector("#o_followup_customer") !== null;
        asked[isThere ? "behind" : "before"].push(new URL(url, location.origin).pathname);
        return open.call(this, method, url, ...rest);
    };
}

/**
 * Goes from Odoo's menu to the first card, once the web client is up and has nothing more to ask. Tells every request
 * that Odoo's web client makes to the server, its own for the action included; images and bundles are none.
 */
export async function openFromMenu(page) {
    await openAndRest(page, "/odoo/sales");
    await page.click("[data-menu-xmlid='sale.sale_order_menu']");
    await page.evaluate(listen);
    await page.click("[data-menu-xmlid='sale_quotation_followup.menu_followup_desk']");
    await page.waitForSelector("#o_followup_customer");
    await page.waitForFunction(() =>
        ["mail/data", "thread/messages"].every((last) =>
            window.followupAsked.behind.some((path) => path.endsWith(`/${last}`)),
        ),
    );
    await page.waitForTimeout(1000); // whatever else it may ask
    return page.evaluate(() => window.followupAsked);
}
