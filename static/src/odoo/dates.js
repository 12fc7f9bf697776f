// Generated from ts/odoo/dates.ts by dev/build.mjs; do not edit.
import { _t } from "@web/core/l10n/translation";
import { deserializeDate, formatDate, serializeDate, today } from "@web/core/l10n/dates";
function formatIsoDate(date) {
  return formatDate(deserializeDate(date));
}
function formatShortDay(date) {
  return deserializeDate(date).toLocaleString({ day: "2-digit", month: "2-digit" });
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
function formatInstantDay(instant) {
  return local(instant).toLocaleString({ day: "2-digit", month: "2-digit" });
}
function formatInstant(instant) {
  return _t("%(day)s at %(time)s", {
    day: formatInstantDay(instant),
    time: formatTime(instant)
  });
}
function toDateTime(date) {
  return deserializeDate(date);
}
function toIsoDate(value) {
  return serializeDate(value);
}
function currentDay() {
  return serializeDate(today());
}
function currentInstant() {
  return luxon.DateTime.utc().toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");
}
function millisecondsUntil(instant) {
  return luxon.DateTime.fromISO(instant).toMillis() - luxon.DateTime.now().toMillis();
}
function toPicker(date) {
  return date !== null && toDateTime(date);
}
function fromPicker(value) {
  return value && value.isValid ? toIsoDate(value) : null;
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
