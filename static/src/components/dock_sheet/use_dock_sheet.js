// Generated from ts/components/dock_sheet/use_dock_sheet.ts by dev/build.mjs; do not edit.
import { onWillUnmount, reactive, useEffect } from "@odoo/owl";
import { DockSheet } from "./dock_sheet";
import { useScreen } from "../../odoo/screen";
import { useService } from "../../odoo/services";
function useDockSheet(props) {
  const service = useService("bottom_sheet");
  const screen = useScreen();
  const { card, draft } = props();
  const view = reactive({ card, draft, topic: "note" });
  let remove = null;
  const close = () => remove?.();
  const onClose = () => {
    remove = null;
    if (props().draft.code !== null && screen.isSmall) {
      props().dock.back();
    }
  };
  const open = () => {
    const { dock } = props();
    remove ??= service.add(document.body, DockSheet, { view, dock, close }, { onClose });
  };
  const openTopic = (topic) => {
    view.topic = topic;
    open();
  };
  useEffect(
    (card2, draft2, code, isSmall) => {
      Object.assign(view, { card: card2, draft: draft2 });
      if (isSmall && code !== null) {
        open();
      }
    },
    () => [props().card, props().draft, props().draft.code, screen.isSmall]
  );
  useEffect(
    (code) => {
      if (code === null) {
        close();
      }
    },
    () => [props().draft.code]
  );
  onWillUnmount(close);
  return openTopic;
}
export {
  useDockSheet
};
