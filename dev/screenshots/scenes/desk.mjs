// A call, from the card at rest to the next card.
import { open, press, writeDate, writeNote } from "../steps.mjs";

export const pictures = ["panel", "blocked", "meeting", "lost", "keys", "applied"];

export async function take(studio) {
    const julie = await studio.enter("julie");
    await open(julie, "Morel");
    await studio.shoot(julie, "panel");

    await open(julie, "Bonnefoy");
    await press(julie, "3");
    await studio.shoot(julie, "blocked");

    await open(julie, "Morel");
    await press(julie, "5");
    await writeDate(julie, "26/11/2026");
    await writeNote(julie, "Comité d'investissement jeudi, rappeler ensuite.");
    await studio.shoot(julie, "meeting");
    await press(julie, "Escape", "Escape");

    await press(julie, "6", "2");
    await studio.shoot(julie, "lost");
    await press(julie, "Escape");
    await writeNote(julie, "");
    await press(julie, "Escape");

    await press(julie, "?");
    await julie.waitForSelector(".o_followup_keys");
    await studio.shoot(julie, "keys");
    await press(julie, "Escape");

    await press(julie, "3");
    await julie.waitForSelector(".o_followup_undo");
    await studio.shoot(julie, "applied", { keepNotification: true });
    await julie.context().close();
}
