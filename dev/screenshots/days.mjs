// Which scenes are taken on which day, in this order: later scenes see what earlier ones did.
//
//   node dev/screenshots/days.mjs [NAME...]
//
// prints "DAY MOMENT" for each day that has one of these pictures. The server's clock starts at that moment, in Paris.
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import * as customer from "./scenes/customer.mjs";
import * as december from "./scenes/december.mjs";
import * as desk from "./scenes/desk.mjs";
import * as done from "./scenes/done.mjs";
import * as guide from "./scenes/guide.mjs";
import * as managers from "./scenes/managers.mjs";
import * as narrow from "./scenes/narrow.mjs";
import * as phone from "./scenes/phone.mjs";
import * as queues from "./scenes/queues.mjs";
import * as trouble from "./scenes/trouble.mjs";

export const DAYS = {
    november: {
        moment: "2026-11-24T10:42",
        scenes: [queues, customer, desk, narrow, trouble, phone, guide, managers, done],
    },
    december: { moment: "2026-12-04T10:42", scenes: [december] },
};

/** The scenes of a day that have one of these pictures, all of them when none is named. */
export function scenesOf(day, names) {
    const { scenes } = DAYS[day];
    return names.length === 0
        ? scenes
        : scenes.filter(({ pictures }) => pictures.some((name) => names.includes(name)));
}

if (argv[1] === fileURLToPath(import.meta.url)) {
    for (const [day, { moment }] of Object.entries(DAYS)) {
        if (scenesOf(day, argv.slice(2)).length > 0) {
            console.log(`${day} ${moment}`);
        }
    }
}
