// The browser, the people in front of it, and the camera.
import { execFile } from "node:child_process";
import { mkdir, stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { launch, logIn } from "../browser.mjs";
import { settle } from "./steps.mjs";

export const DESKTOP = { width: 1440, height: 900 };
export const LAPTOP = { width: 1366, height: 768 };
export const TABLET = { width: 820, height: 1180 };
/** A laptop at 200 %. */
export const ZOOMED = { width: 683, height: 384 };
export const PHONE = { width: 390, height: 844 };

const BIGGEST = 200_000;
const ENOUGH = 60_000;

/** Odoo's own image library, which is there where Odoo is. A picture of a screen needs no more than 256 colours. */
const SHRINK = `
import sys
from PIL import Image
image = Image.open(sys.argv[1]).convert("RGB")
image.quantize(256, dither=Image.Dither.NONE).save(sys.argv[1], optimize=True)
`;

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

export class Studio {
    tooBig = [];

    constructor(browser, { address, folder, moment, wanted }) {
        Object.assign(this, { browser, address, folder, wanted });
        /** How far the server's clock is from the real time, in milliseconds. */
        this.offset = new Date(moment).getTime() - Date.now();
    }

    static async open(options) {
        await mkdir(options.folder, { recursive: true });
        const browser = await launch("--hide-scrollbars", "--force-color-profile=srgb");
        return new Studio(browser, options);
    }

    async close() {
        await this.browser.close();
    }

    /** One person at work: a browser window of their own, logged in. */
    async enter(login, viewport = DESKTOP) {
        const isPhone = viewport.width < 768;
        const context = await this.browser.newContext({
            viewport,
            locale: "fr-FR",
            timezoneId: "Europe/Paris",
            reducedMotion: "reduce",
            hasTouch: isPhone,
            isMobile: isPhone,
            deviceScaleFactor: 1,
            baseURL: this.address,
        });
        context.setDefaultTimeout(ENOUGH);
        const page = await context.newPage();
        await page.addInitScript(shiftClock, this.offset);
        page.on("pageerror", (error) => console.error(`   ${login}: ${error.message}`));
        const isAdmin = login === "admin";
        await logIn(page, isAdmin ? login : `${login}@demo.example`, isAdmin ? login : "demo");
        return page;
    }

    /** Takes the picture NAME, when it is wanted. Notifications of earlier steps are closed first. */
    async shoot(page, name, { keepNotification = false } = {}) {
        if (this.wanted.length > 0 && !this.wanted.includes(name)) {
            return;
        }
        await settle(page);
        if (!keepNotification) {
            await closeNotifications(page);
        }
        const file = path.join(this.folder, `${name}.png`);
        await page.screenshot({ path: file, animations: "disabled", caret: "hide" });
        await promisify(execFile)("/usr/bin/python3", ["-c", SHRINK, file]);
        const { size } = await stat(file);
        console.log(`   ${name}.png, ${Math.round(size / 1000)} kB`);
        if (size > BIGGEST) {
            this.tooBig.push(name);
        }
    }
}

async function closeNotifications(page) {
    const close = page.locator(".o_notification_close");
    while (await close.count()) {
        await close.first().dispatchEvent("click"); // the focus stays where it is
        await page.waitForTimeout(100);
    }
}
