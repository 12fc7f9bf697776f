// Generated from ts/odoo/autoresize.ts by dev/build.mjs; do not edit.
import { useAutoresize } from "@web/core/utils/autoresize";
export {
  useAutoresize
};
