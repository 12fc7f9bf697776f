/** Text areas that grow with their text. */
export { useAutoresize } from "@web/core/utils/autoresize";
