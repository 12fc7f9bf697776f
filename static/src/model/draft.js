// Generated from ts/model/draft.ts by dev/build.mjs; do not edit.
function blankDraft() {
  return { note: "", send: null, code: null, values: {} };
}
function emptyDraft(send = true) {
  return {
    ...{ note: "", send, edit: false, code: null, values: {} },
    ...{ effects: {}, errors: [], saving: null }
  };
}
export {
  blankDraft,
  emptyDraft
};
