// Generated from ts/components/followup_desk/use_desk.ts by dev/build.mjs; do not edit.
import { markRaw, reactive, useEnv, useState } from "@odoo/owl";
import { useComposer } from "../../odoo/composer";
import { makeDeskApi } from "../../odoo/desk_api";
import { DeskNotify } from "../../odoo/desk_notify";
import { makePorts } from "../../odoo/desk_ports";
import { useShelver } from "../../odoo/shelver";
import { useService } from "../../odoo/services";
import { TypingWatch } from "../../odoo/typing";
import { DeskStore } from "../../store/desk_store";
function useDesk(root) {
  const { orm } = useEnv().services;
  const notify = new DeskNotify(useService("notification"));
  const typing = new TypingWatch(() => root.el?.querySelector(".o_followup_dock") ?? null);
  const dialogs = { composer: useComposer(), shelver: useShelver() };
  const api = markRaw(makeDeskApi(orm, () => desk.queues.mine));
  const desk = useState(
    reactive(new DeskStore(api, makePorts(notify, typing, dialogs)))
  );
  return { desk, notify, typing };
}
export {
  useDesk
};
