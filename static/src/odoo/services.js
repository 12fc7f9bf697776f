// Generated from ts/odoo/services.ts by dev/build.mjs; do not edit.
import { user } from "@web/core/user";
import { useAutoresize } from "@web/core/utils/autoresize";
import { useService } from "@web/core/utils/hooks";
import { useSetupAction } from "@web/search/action_hook";
import { standardActionServiceProps } from "@web/webclient/actions/action_service";
export {
  standardActionServiceProps,
  useAutoresize,
  useService,
  useSetupAction,
  user
};
