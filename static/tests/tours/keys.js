// Generated from ts/tours/keys.ts by dev/build.mjs; do not edit.
function type(key, code, modifiers = {}) {
  const target = document.activeElement ?? document.body;
  const init = { key, code, bubbles: true, cancelable: true, ...modifiers };
  target.dispatchEvent(new KeyboardEvent("keydown", init));
  target.dispatchEvent(new KeyboardEvent("keyup", init));
}
const KEYS = {
  escape: ["Escape", "Escape"],
  "control+enter": ["Enter", "Enter", { ctrlKey: true }],
  "?": ["?", "Slash", { shiftKey: true }],
  "? of AZERTY": ["?", "KeyM", { shiftKey: true }]
};
const AZERTY = `&é"'(-è_ç`;
function find(name) {
  const known = KEYS[name];
  if (known) {
    return known;
  }
  return /^\d$/.test(name) ? [name, `Digit${name}`] : [name, `Key${name.toUpperCase()}`];
}
function keys(trigger, ...names) {
  return {
    content: `keys ${names.join(" ")}`,
    trigger,
    run: () => names.forEach((name) => type(...find(name)))
  };
}
function azertyDigit(trigger, digit, shiftKey) {
  const key = shiftKey ? String(digit) : AZERTY[digit - 1] ?? "";
  return {
    content: `AZERTY ${key}`,
    trigger,
    run: () => type(key, `Digit${digit}`, { shiftKey })
  };
}
export {
  azertyDigit,
  keys
};
