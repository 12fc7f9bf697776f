// Generated from ts/tours/steps.ts by dev/build.mjs; do not edit.
import { registry } from "@web/core/registry";
const SAVED = { trigger: "body:not(:has(.o_under_way))" };
function addTour(name, steps) {
  registry.category("web_tour.tours").add(name, { steps: () => [...steps(), SAVED] });
}
function see(selector, text = "") {
  return { trigger: text ? `${selector}:contains(${text})` : selector };
}
function gone(selector) {
  return { trigger: `.o_sale_followup:not(:has(${selector}))` };
}
function click(selector) {
  return { trigger: selector, run: "click" };
}
function card(customer) {
  return see("#o_followup_customer", customer);
}
function tile(code) {
  return `.o_followup_tile_button[data-code=${code}]`;
}
function preview(code, ...lines) {
  return lines.map((line) => see(`${tile(code)} .o_followup_tile_effect`, line));
}
function write(note) {
  return { trigger: "#o_followup_note_text", run: `edit ${note}` };
}
function fillDate(field, text) {
  return { trigger: `.o_followup_field_${field} input`, run: `edit ${text} && press Tab` };
}
function notified(title, message) {
  return see(`.o_notification_content:contains(${title}.)`, message);
}
function check(content, holds, trigger = ".o_sale_followup") {
  return {
    content,
    trigger,
    run: () => {
      if (!holds()) {
        throw new Error(`Not so: ${content}`);
      }
    }
  };
}
function focused(selector) {
  return { content: `the cursor is on ${selector}`, trigger: `${selector}:focus` };
}
export {
  addTour,
  card,
  check,
  click,
  fillDate,
  focused,
  gone,
  notified,
  preview,
  see,
  tile,
  write
};
