// Generated from ts/odoo/address.ts by dev/build.mjs; do not edit.
import { onMounted, useEffect } from "@odoo/owl";
import { router } from "@web/core/browser/router";
import { writePlace } from "../model/place";
function useAddress(opening, current, update) {
  let written = writePlace(opening);
  onMounted(() => update?.(written));
  useEffect(
    () => {
      const place = current();
      const words = place && writePlace(place);
      if (!words || JSON.stringify(words) === JSON.stringify(written)) {
        return;
      }
      const isStep = written.resId !== false && !isSameEntryIn(words, written);
      written = words;
      update?.(words);
      if (!isStep) {
        router.replaceState({});
      }
    },
    () => [JSON.stringify(writePlace(current() ?? opening))]
  );
}
function isSameEntryIn(words, others) {
  return words.resId === others.resId && words.res_model === others.res_model;
}
export {
  useAddress
};
