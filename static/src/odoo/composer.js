// Generated from ts/odoo/composer.ts by dev/build.mjs; do not edit.
import { useService } from "@web/core/utils/hooks";
function useComposer() {
  const action = useService("action");
  return {
    open: (request) => new Promise((done, fail) => {
      action.doAction(request, { onClose: () => done() }).catch(fail);
    })
  };
}
export {
  useComposer
};
