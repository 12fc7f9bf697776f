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
