// Generated from ts/model/draft.ts by dev/build.mjs; do not edit.
function blankDraft() {
  return { note: "", send: null, sendIds: null, projectStart: null, code: null, values: {} };
}
export {
  blankDraft
};
