// What Odoo's tours cannot play: two tabs of one browser, or two people's browsers, on the same quotation at once; the
// requests of a web client that is at rest before; and what stays in the page.
//
//   node tests/browser_scenes.mjs SCENE ADDRESS COOKIES
//
// Started by test_browser_scenes.py, which then looks at what was written.
import assert from "node:assert/strict";
import { argv } from "node:process";
import { launch, logIn, openFromMenu, weigh } from "../dev/browser.mjs";

const [scene, address, cookies] = argv.slice(2);
const NOTE = "#o_followup_note_text";
const ALERT = ".o_followup_banner[role=alert]";
const REVIEW = ".o_followup_review[role=alert]";
const EXPIRATION = ".o_followup_fact_validity_date";

/** A browser of its own, logged in: its tabs share the session, and nothing else. */
async function enter(browser, login) {
    const context = await browser.newContext({
        ...{ baseURL: address, locale: "fr-FR", timezoneId: "Europe/Paris" },
        viewport: { width: 1440, height: 900 },
    });
    await context.addCookies(
        Object.entries(JSON.parse(cookies)).map(([name, value]) => ({ name, value, url: address })),
    );
    const page = await context.newPage();
    await logIn(page, login, login);
    await page.close();
    return context;
}

async function openTab(context, customer) {
    const tab = await context.newPage();
    tab.on("pageerror", (error) => {
        throw error;
    });
    await tab.goto("/odoo/followup");
    await card(tab, customer);
    return tab;
}

async function see(tab, selector, text) {
    await tab.locator(selector, { hasText: text }).first().waitFor();
}

const card = (tab, customer) => see(tab, "#o_followup_customer", customer);

const press = (tab, code) => tab.click(`.o_followup_tile_button[data-code=${code}]`);

/** The outcome is saved, no longer on its way: the next card does not wait for it, what another tab does must. */
const saved = (tab, customer) => see(tab, ".o_followup_undo:not(.o_under_way)", customer);

const note = (tab) => tab.inputValue(NOTE);

/** Goes to what was not saved. */
async function review(tab, customer) {
    await see(tab, REVIEW, "à revoir");
    await tab.keyboard.press("r");
    await card(tab, customer);
}

/** One salesperson, the same panel twice: what the first tab does makes the second one stale. */
async function sameUser(browser) {
    const context = await enter(browser, "julie.martin");
    const first = await openTab(context, "Hôtel Alizé");
    const second = await openTab(context, "Hôtel Alizé");
    await second.fill(NOTE, "Attend son associé");
    await press(first, "on_track");
    await card(first, "Boulangerie Brun");
    await saved(first, "Hôtel Alizé");

    await press(second, "no_news");
    await card(second, "Boulangerie Brun");
    await review(second, "Hôtel Alizé");
    await see(second, ALERT, "a changé depuis que vous l'avez ouvert.");
    await see(second, ALERT, "Rien n'a été enregistré de votre côté.");
    await see(second, ALERT, "Votre note est conservée.");
    await see(second, `${EXPIRATION} .o_followup_changed`, "24/12/2026");
    assert.equal(await note(second), "Attend son associé");

    await second.reload();
    await card(second, "Hôtel Alizé");
    await see(second, EXPIRATION, "24/12/2026");
    assert.equal(await note(second), "Attend son associé", "after a reload");
    assert.equal(await note(first), "", "what one tab types is not in the other");

    await second.locator(".o_followup_entry", { hasText: "Clinique Chartreuse" }).click();
    await card(second, "Clinique Chartreuse");
    await second.fill(NOTE, "Ouvert à 14 h");
    await second.goBack();
    await card(second, "Hôtel Alizé");
    assert.equal(await note(second), "Attend son associé", "after the browser's back button");
    await second.goForward();
    await card(second, "Clinique Chartreuse");
    assert.equal(await note(second), "Ouvert à 14 h");
    await second.goBack();
    await card(second, "Hôtel Alizé");
    await press(second, "no_news");
    await see(second, ".o_notification_content", "Hôtel Alizé : Pas d'information.");
}

/** Two people: the one who takes the quotation over is faster. */
async function twoPeople(browser) {
    const [hers, his] = [await enter(browser, "julie.martin"), await enter(browser, "marc.faure")];
    const julie = await openTab(hers, "Hôtel Alizé");
    const marc = await openTab(his, "Clinique Chartreuse"); // Julie has the first two
    await marc.locator(".o_followup_entry", { hasText: "Hôtel Alizé" }).click();
    await card(marc, "Hôtel Alizé");
    await see(marc, ".o_followup_reserved", "Julie Martin");
    await julie.fill(NOTE, "Attend son associé");
    await marc.locator(".o_followup_reserved button").click();
    await press(marc, "on_track");
    await card(marc, "Clinique Chartreuse");
    await saved(marc, "Hôtel Alizé");

    await press(julie, "no_news");
    await card(julie, "Boulangerie Brun");
    await review(julie, "Hôtel Alizé");
    await see(julie, ALERT, "Marc Faure a modifié ce devis à");
    await see(julie, ALERT, "Votre note est conservée.");
    assert.equal(await note(julie), "Attend son associé");
}

/**
 * The server is out of reach, and the tab is closed. What was pressed leaves at the next opening, from one tab: one is
 * saved, the other is a conflict by then.
 */
async function unsent(browser) {
    const context = await enter(browser, "julie.martin");
    const first = await openTab(context, "Hôtel Alizé");
    await context.route(/apply_outcome/, (route) => route.abort());
    await first.fill(NOTE, "Passera commande");
    await press(first, "on_track");
    await card(first, "Boulangerie Brun");
    await see(first, REVIEW, "à revoir");
    await context.unroute(/apply_outcome/);
    await context.route(/apply_outcome/, () => undefined); // no answer ever
    await first.fill(NOTE, "Attend son associé");
    await press(first, "no_news");
    await card(first, "Clinique Chartreuse");
    await see(first, ".o_followup_undo", "en cours");
    await first.close();
    await context.unroute(/apply_outcome/);

    const second = await openTab(context, "Clinique Chartreuse");
    await see(second, REVIEW, "Marc Faure a modifié ce devis à");
    await see(second, ".o_followup_undo", "Hôtel Alizé");
    const third = await openTab(context, "Clinique Chartreuse");
    assert.equal(await third.locator(REVIEW).count(), 0, "another tab has it");
    await review(second, "Boulangerie Brun");
    await see(second, ALERT, "Rien n'a été enregistré de votre côté.");
    assert.equal(await note(second), "Attend son associé");
    const fourth = await openTab(context, "Clinique Chartreuse");
    assert.equal(await fourth.locator(REVIEW).count(), 0, "it was seen");
}

/** From the menu to the first card. */
async function opening(browser) {
    const context = await enter(browser, "julie.martin");
    const asked = await openFromMenu(await context.newPage());
    console.log(JSON.stringify(asked));
}

async function chooseMenu(page) {
    await page.click("[data-menu-xmlid='sale.sale_order_menu']");
    await page.click("[data-menu-xmlid='sale_quotation_followup.menu_followup_desk']");
}

/** Odoo's own screens, then the panel twice: what is asked for of the addon's files, by where one is. */
async function bundles(browser) {
    const page = await (await enter(browser, "julie.martin")).newPage();
    const asked = { odoo: [], opening: [], again: [] };
    let place = asked.odoo;
    page.on("request", (request) => {
        const { pathname } = new URL(request.url());
        if (pathname.includes("sale_quotation_followup")) {
            place.push(pathname);
        }
    });
    await page.goto("/odoo/sales");
    await page.locator(".o_data_row .o_data_cell").first().click();
    await see(page, ".o_form_view .o-mail-Chatter", "");
    await page.locator(".o_back_button").click();
    await page.locator(".o_switch_view.o_kanban").click();
    await page.locator(".o_kanban_record").first().waitFor();
    place = asked.opening;
    await chooseMenu(page);
    await card(page, "Hôtel Alizé");
    place = asked.again;
    await page.goBack();
    await page.locator(".o_kanban_record").first().waitFor();
    await chooseMenu(page);
    await card(page, "Hôtel Alizé");
    console.log(JSON.stringify(asked));
}

/** The bundle does not come: the panel says so where Odoo says such things, and comes once it can. */
async function noBundle(browser) {
    const page = await (await enter(browser, "julie.martin")).newPage();
    await page.route(/assets_desk/, (route) => route.abort());
    await page.goto("/odoo/sales");
    await chooseMenu(page);
    await see(page, ".o_notification", "Les relances n'ont pas pu être chargées. Réessayez.");
    await see(page, ".o_list_view", "");
    await page.unroute(/assets_desk/);
    await chooseMenu(page);
    await card(page, "Hôtel Alizé");
}

/** Through all seven quotations with Odoo's chatter beside them, once and three times more, back on the first. */
async function leafing(browser) {
    const tab = await openTab(await enter(browser, "julie.martin"), "Hôtel Alizé");
    const found = [];
    for (let shown = 1; shown <= 28; shown++) {
        const before = await tab.textContent("#o_followup_customer");
        await tab.keyboard.press("n");
        await tab.locator("#o_followup_customer", { hasNotText: before }).waitFor();
        await see(tab, ".o-mail-Message", await tab.textContent("#o_followup_customer"));
        if (shown === 7 || shown === 28) {
            await card(tab, "Hôtel Alizé");
            found.push(await weigh(tab));
        }
    }
    console.log(JSON.stringify(found));
}

/** Where the system replaces all colours: what is current or chosen has a line that its neighbours have not. */
async function forcedColors(browser) {
    const tab = await openTab(await enter(browser, "julie.martin"), "Hôtel Alizé");
    await tab.emulateMedia({ forcedColors: "active" });
    await press(tab, "lost");
    await tab.locator(".o_followup_chip").nth(1).click();
    await tab.focus(NOTE);
    const outline = (selector) =>
        tab
            .locator(selector)
            .first()
            .evaluate((element) => getComputedStyle(element).outlineStyle);
    for (const [current, other] of [
        [".o_followup_entry.o_current", ".o_followup_entry:not(.o_current)"],
        [".o_followup_queue.o_current", ".o_followup_queue:not(.o_current)"],
        [".o_followup_scope .btn.active", ".o_followup_scope .btn:not(.active)"],
        [".o_followup_chip[aria-checked=true]", ".o_followup_chip[aria-checked=false]"],
    ]) {
        assert.deepEqual(
            [await outline(current), await outline(other)],
            ["solid", "none"],
            current,
        );
    }
}

/** The keyboard of a phone leaves the upper half of the screen: the field and what confirms are there. */
async function phoneKeyboard(browser) {
    const context = await enter(browser, "julie.martin");
    const tab = await context.newPage();
    await tab.setViewportSize({ width: 390, height: 844 });
    await tab.goto("/odoo/followup");
    await card(tab, "Hôtel Alizé");
    const room = 420;
    for (const code of ["lost", "meeting"]) {
        await press(tab, code);
        await tab.locator(`.o_bottom_sheet ${NOTE}`).focus();
        await tab.waitForTimeout(1000); // the sheet has come up
        await tab.evaluate((height) => {
            Object.defineProperty(window.visualViewport, "height", {
                configurable: true,
                value: height,
            });
            window.visualViewport.dispatchEvent(new Event("resize"));
        }, room);
        await tab.waitForTimeout(500);
        for (const selector of [NOTE, ".o_followup_confirm"]) {
            const box = await tab.locator(`.o_bottom_sheet ${selector}`).boundingBox();
            const shown = `${code} ${selector} ${JSON.stringify(box)}`;
            assert.ok(box.y >= 0 && box.y + box.height <= room, shown);
        }
        await tab.evaluate(() => {
            delete window.visualViewport.height;
            window.visualViewport.dispatchEvent(new Event("resize"));
        });
        await tab.locator(".o_bottom_sheet .o_followup_back").click();
        await tab.locator(".o_bottom_sheet").waitFor({ state: "detached" });
    }
}

/** A user's switch is on all their machines, and the key does nothing there. */
async function singleKeys(browser) {
    const first = await openTab(await enter(browser, "julie.martin"), "Hôtel Alizé");
    await first.keyboard.press("?");
    await first.locator("[role=switch]").uncheck();
    await first.locator("[role=dialog] .btn-primary").click();
    await first.keyboard.press("n");
    assert.equal(await first.locator(".o_sale_followup kbd:visible").count(), 0);
    const second = await openTab(await enter(browser, "julie.martin"), "Hôtel Alizé");
    await second.keyboard.press("n");
    await second.keyboard.press("3");
    await second.waitForTimeout(500);
    await card(second, "Hôtel Alizé");
    await second.locator(".o_followup_help").click();
    await second.locator("[role=switch]").check();
    await second.locator("[role=dialog] .btn-primary").click();
    await second.keyboard.press("n");
    await card(second, "Boulangerie Brun");
}

const SCENES = {
    ...{ same_user: sameUser, two_people: twoPeople, opening, leafing, bundles },
    no_bundle: noBundle,
    unsent,
    ...{ forced_colors: forcedColors, phone_keyboard: phoneKeyboard, single_keys: singleKeys },
};
const browser = await launch();
try {
    await SCENES[scene](browser);
} finally {
    await browser.close();
}
