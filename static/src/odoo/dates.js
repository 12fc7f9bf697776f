// Generated from ts/odoo/dates.ts by dev/build.mjs; do not edit.
import { _t } from "@web/core/l10n/translation";
import { deserializeDate, formatDate, serializeDate, today } from "@web/core/l10n/dates";
const DAY_AND_MONTH = { day: "2-digit", month: "2-digit" };
function formatIsoDate(date) {
  return formatDate(deserializeDate(date));
}
function formatShortDay(date) {
  return deserializeDate(date).toLocaleString(DAY_AND_MONTH);
}
function formatWeekday(date) {
  return deserializeDate(date).toLocaleString({ weekday: "long" });
}
function local(instant) {
  return luxon.DateTime.fromISO(instant, { zone: "utc" }).setZone("default");
}
function formatTime(instant) {
  return local(instant).toLocaleString({ hour: "2-digit", minute: "2-digit" });
}
function formatInstant(instant) {
  return _t("%(day)s at %(time)s", {
    day: local(instant).toLocaleString(DAY_AND_MONTH),
    time: formatTime(instant)
  });
}
function currentDay() {
  return serializeDate(today());
}
function currentInstant() {
  return luxon.DateTime.utc().toISO();
}
function millisecondsUntil(instant) {
  return luxon.DateTime.fromISO(instant).diffNow().toMillis();
}
function toPicker(date) {
  return date !== null && deserializeDate(date);
}
function fromPicker(value) {
  return value && value.isValid ? serializeDate(value) : null;
}
export {
  currentDay,
  currentInstant,
  formatInstant,
  formatIsoDate,
  formatShortDay,
  formatTime,
  formatWeekday,
  fromPicker,
  millisecondsUntil,
  toPicker
};
