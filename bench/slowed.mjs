// A browser on a slow machine and a slow line, and how long it takes from a gesture until what is waited for is painted.
import { logIn } from "../dev/browser.mjs";

const SLOWED = 4;
const DELAY = 40;
/** Somebody works: until the next gesture, what the screen asks behind its paint has long come. */
const PAUSE = 1500;

/** Logs in; the password is the login. */
export async function open(browser, baseURL, login) {
    const context = await browser.newContext({
        ...{ baseURL, locale: "fr-FR", timezoneId: "Europe/Paris" },
        viewport: { width: 1440, height: 900 },
    });
    const page = await context.newPage();
    page.on("pageerror", (error) => console.error(error.stack));
    await logIn(page, login, login);
    return page;
}

export async function slowDown(page) {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", {
        ...{ offline: false, latency: DELAY, downloadThroughput: -1, uploadThroughput: -1 },
    });
    await page.waitForTimeout(PAUSE);
}

/**
 * Runs in the page: the milliseconds from the next key or click until another text stands in each of the places and the
 * browser has painted it and has time for keys again.
 */
function watch(places) {
    const read = () => places.map((place) => document.querySelector(place)?.textContent);
    const before = read();
    let began = null;
    const begin = (ev) => (began ??= ev.timeStamp);
    for (const name of ["keydown", "click"]) {
        document.addEventListener(name, begin, { capture: true, once: true });
    }
    window.followupNext = new Promise((resolve) => {
        const look = () => {
            const isNext = (text, place) => text !== undefined && text !== before[place];
            if (began !== null && read().every(isNext)) {
                setTimeout(() => resolve(performance.now() - began));
            } else {
                requestAnimationFrame(look);
            }
        };
        look();
    });
}

/** From a gesture until each of the places shows something else. */
export async function timed(page, places, gesture) {
    await page.evaluate(watch, places);
    await gesture();
    const found = await page.evaluate(() => window.followupNext);
    await page.waitForTimeout(PAUSE);
    return found;
}

export function figures(found) {
    const sorted = [...found].sort((one, other) => one - other);
    const at = (share) => Math.round(sorted[Math.ceil(share * sorted.length) - 1]);
    return { calls: sorted.length, median: at(0.5), p95: at(0.95) };
}
