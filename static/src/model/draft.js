// Generated from ts/model/draft.ts by dev/build.mjs; do not edit.
function blankDraft() {
  return { note: "", send: null, sendIds: null, projectStart: null, code: null, values: {} };
}
function emptyDraft(send = true) {
  return {
    ...{ note: "", send, edit: false, sendIds: [], projectStart: null, looked: null },
    ...{ code: null, values: {}, effects: {}, errors: [], saving: null }
  };
}
export {
  blankDraft,
  emptyDraft
};
