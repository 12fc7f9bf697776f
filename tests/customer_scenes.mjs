// The customer on the page of a quotation, without a mouse: real keys in a real browser, with JavaScript and without.
//
//   node tests/customer_scenes.mjs SCENE ADDRESS COOKIES SITUATION
//
// Started by test_answer_keyboard.py, which then looks at what was written. What keys alone cannot show, Odoo's tours do.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { argv } from "node:process";
import { launch } from "../dev/browser.mjs";

const [scene, address, cookies, situation] = argv.slice(2);
const { path, lang, small, script, axe } = JSON.parse(situation);

const WORDS = {
    fr: {
        question: "Où en est votre projet",
        decision: "Une décision est prévue",
        drop: "Ce n'est plus d'actualité",
        missing: "Saisissez une date",
        thanks: "a reçu votre réponse",
        told: "Une décision est prévue le 12/12/2026",
        change: "Modifier ma réponse",
        handled: "a été prise en compte",
    },
    en: {
        question: "Where does your project stand",
        decision: "A decision is planned",
        drop: "No longer current",
        missing: "Enter a date",
        thanks: "has received your answer",
        told: "A decision is planned on 12/12/2026",
        change: "Change my answer",
        handled: "was taken into account",
    },
}[lang];

const FEW = 60; // presses of Tab: the question stands above the quotation

/** What has the focus: where it is, what it says. */
const focused = (page) =>
    page.evaluate(() => {
        const { activeElement: one } = document;
        const { tagName, id, name = "", type = "", value = "" } = one;
        const isOurs = one.closest("#followup_answer") !== null;
        const outline = getComputedStyle(one).outlineStyle + getComputedStyle(one).boxShadow;
        const isShown = outline !== "nonenone" || one.matches("input, textarea"); // with a caret
        return { tagName, id, name, type, value, isOurs, isShown, text: one.textContent.trim() };
    });

/** Waits until a link's fragment has moved the focus, which it does once the page is there. */
async function waitForFocus(page, id) {
    for (let time = 0; time < 50 && (await focused(page)).id !== id; time++) {
        await page.waitForTimeout(100);
    }
    assert.equal((await focused(page)).id, id);
}

/** Presses Tab until the focus is on what is looked for; every stop on the way can be seen. */
async function tabTo(page, what, isIt) {
    for (let press = 0; press < FEW; press++) {
        await page.keyboard.press("Tab");
        let one = await focused(page);
        if (one.isOurs && !one.isShown) {
            await page.waitForTimeout(400); // the theme's rings come gently
            one = await focused(page);
        }
        assert.ok(!one.isOurs || one.isShown, `the focus cannot be seen on ${JSON.stringify(one)}`);
        if (one.isOurs && isIt(one)) {
            return;
        }
    }
    assert.fail(`${what} cannot be reached by Tab`);
}

const link = (words) => (one) => one.tagName === "A" && one.text.includes(words);
const send = (one) => one.tagName === "BUTTON" && one.type === "submit";
const field = (name) => (one) => one.name === name;

/** Waits for the page that a key asked for. */
async function leads(page, key) {
    await Promise.all([page.waitForEvent("load"), page.keyboard.press(key)]);
}

const says = async (page, text) => {
    const told = (await page.locator("#followup_answer").textContent()).replace(/\s+/g, " ");
    assert.ok(told.includes(text), `"${text}" is not in: ${told}`);
};

/** Nothing serious, as the state stands; without JavaScript nothing else can be asked. */
async function check(page, state) {
    if (!script) {
        return;
    }
    await page.evaluate(readFileSync(axe, "utf-8"));
    const found = await page.evaluate(() => window.axe.run("#followup_answer"));
    const bad = found.violations.filter(({ impact }) => ["serious", "critical"].includes(impact));
    const told = bad.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`);
    assert.deepEqual(told, [], state);
}

async function enter(browser) {
    const context = await browser.newContext({
        ...{ baseURL: address, locale: lang === "fr" ? "fr-FR" : "en-US" },
        timezoneId: "Europe/Paris",
        viewport: small ? { width: 390, height: 844 } : { width: 1440, height: 900 },
        hasTouch: small,
        javaScriptEnabled: script,
    });
    await context.addCookies(
        Object.entries(JSON.parse(cookies)).map(([name, value]) => ({ name, value, url: address })),
    );
    const page = await context.newPage();
    page.on("pageerror", (error) => {
        throw error;
    });
    await page.goto(path);
    return page;
}

/** Chooses an answer, forgets its date, types it, sends, and comes back to change it. */
async function answer(page) {
    await says(page, WORDS.question);
    await check(page, "the question");
    await tabTo(page, "the answer", link(WORDS.decision));
    await leads(page, "Enter");
    await waitForFocus(page, "followup_answer_fields");
    await check(page, "the form");
    await tabTo(page, "the button", send);
    await leads(page, "Enter");
    await says(page, WORDS.missing);
    await check(page, "what is missing");

    await focusFirst(page);
    await page.keyboard.type("12122026"); // the same in either language
    await tabTo(page, "the words", field("words"));
    await page.keyboard.type("Le comité se réunit.");
    await tabTo(page, "the button", send);
    await leads(page, "Space");
    await says(page, WORDS.thanks);
    await says(page, WORDS.told);
    await waitForFocus(page, "followup_answer_title"); // the thanks are read next
    await check(page, "the answer");
}

/** The date that is wrong has the focus by itself, else one goes there. */
async function focusFirst(page) {
    if ((await focused(page)).name !== "day") {
        await tabTo(page, "the date", field("day"));
    }
}

/** Changes the answer to another one that asks why. */
async function change(page) {
    await tabTo(page, "the change", link(WORDS.change));
    await leads(page, "Enter");
    await tabTo(page, "the other answer", link(WORDS.drop));
    await leads(page, "Enter");
    await waitForFocus(page, "followup_answer_fields");
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await check(page, "the reasons");
    await tabTo(page, "the button", send);
    await leads(page, "Enter");
    await says(page, WORDS.thanks);
    await says(page, WORDS.drop);
}

/** What was handled says so; the question is one key away. */
async function handled(page) {
    await says(page, WORDS.handled);
    await check(page, "what was handled");
    await tabTo(page, "the question", (one) => one.tagName === "SUMMARY");
    await page.keyboard.press("Enter");
    await tabTo(page, "an answer", link(WORDS.decision));
    await check(page, "the question again");
}

const scenes = {
    answer: async (page) => {
        await answer(page);
        await change(page);
    },
    handled,
};

const browser = await launch();
try {
    await scenes[scene](await enter(browser));
} finally {
    await browser.close();
}
