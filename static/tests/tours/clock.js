// Generated from ts/tours/clock.ts by dev/build.mjs; do not edit.
const [, instant] = /\bfollowup_now=(\d+)/.exec(document.cookie) ?? [];
if (instant !== void 0 && "luxon" in globalThis) {
  luxon.Settings.now = () => Number(instant);
}
