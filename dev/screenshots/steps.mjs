// What people do in the panel between two pictures.
import { find } from "./server.mjs";

/** Waits until the fonts, the images and what is loaded behind them are there. */
export async function settle(page) {
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(500);
    await page.waitForFunction(() => [...document.images].every((image) => image.complete));
    await page.waitForTimeout(500);
}

/** Opens the panel: at the card of a customer, else at the first one. */
export async function open(page, customer = null) {
    const entry = customer && (await find(page, customer));
    await page.goto(`/odoo/followup${entry ? `/${entry.res_id}` : ""}`);
    await page.waitForSelector(".o_followup_card");
    await settle(page);
}

/** Opens a queue, at its first card or at its sending to many. */
export async function openQueue(page, queue) {
    await page.goto(`/odoo/followup?queue=${queue}`);
    await page.waitForSelector(".o_followup_card, .o_followup_bulk");
    await settle(page);
}

export async function press(page, ...keys) {
    for (const key of keys) {
        await page.keyboard.press(key);
        await page.waitForTimeout(150);
    }
}

export async function writeNote(page, text) {
    await page.fill("#o_followup_note_text", text);
}

export async function writeDate(page, text) {
    const input = page.locator(".o_followup_field input").first();
    await input.fill(text);
    await input.press("Tab");
    await page.waitForTimeout(800);
}
