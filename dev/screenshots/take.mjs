// Takes the pictures of one day in a running Odoo with the demo data; dev/screenshots.sh starts it.
//
//   node dev/screenshots/take.mjs DAY ADDRESS FOLDER [NAME...]
//
// DAY is a key of days.mjs. Without names, all pictures of that day; otherwise only the scenes that have one of them.
import { DAYS, scenesOf } from "./days.mjs";
import { Studio } from "./studio.mjs";

const [day, address, folder, ...wanted] = process.argv.slice(2);
const studio = await Studio.open({ address, folder, moment: DAYS[day].moment, wanted });
try {
    for (const scene of scenesOf(day, wanted)) {
        await scene.take(studio);
    }
} finally {
    await studio.close();
}
if (studio.tooBig.length > 0) {
    throw new Error(`Too big to be kept: ${studio.tooBig.join(", ")}`);
}
