// Generated from ts/components/desk_middle/dock_actions.ts by dev/build.mjs; do not edit.
function makeDockActions(desk) {
  const { dock } = desk;
  return {
    setNote: (text) => dock.setNote(text),
    setSend: (flag) => dock.setSend(flag),
    tick: (id, ticked) => dock.tick(id, ticked),
    setProjectStart: (date) => dock.setProjectStart(date),
    look: (code) => dock.look(code),
    setEdit: (flag) => dock.setEdit(flag),
    press: (code) => void dock.press(code),
    openForm: (code) => dock.openForm(code),
    setValue: (name, value) => dock.setValue(name, value),
    confirm: () => void dock.confirm(),
    back: () => dock.back(),
    takeOver: () => void dock.takeOver()
  };
}
export {
  makeDockActions
};
