/** Odoo's services and hooks as ts/components/ uses them. */
export { user } from "@web/core/user";
export { useAutoresize } from "@web/core/utils/autoresize";
export { useService } from "@web/core/utils/hooks";
export { useSetupAction } from "@web/search/action_hook";
export { standardActionServiceProps } from "@web/webclient/actions/action_service";
export type { Services } from "@web/core/utils/hooks";
