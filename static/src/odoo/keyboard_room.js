// Generated from ts/odoo/keyboard_room.ts by dev/build.mjs; do not edit.
import { onMounted, onWillUnmount } from "@odoo/owl";
const KEYBOARD = 120;
function useKeyboardRoom(root) {
  const viewport = window.visualViewport;
  const fit = () => {
    const sheet = root.el?.closest(".o_bottom_sheet");
    if (!root.el || !sheet || !viewport) {
      return;
    }
    const isCovered = viewport.scale === 1 && window.innerHeight - viewport.height > KEYBOARD;
    const hidden = window.innerHeight - viewport.height - viewport.offsetTop;
    root.el.classList.toggle("o_followup_keyboard", isCovered);
    root.el.style.setProperty("--o-followup-keyboard", `${hidden}px`);
    if (isCovered) {
      bringIntoSight(sheet);
    }
  };
  onMounted(() => {
    fit();
    viewport?.addEventListener("resize", fit);
    viewport?.addEventListener("scroll", fit);
  });
  onWillUnmount(() => {
    viewport?.removeEventListener("resize", fit);
    viewport?.removeEventListener("scroll", fit);
  });
}
function bringIntoSight(sheet) {
  const rail = sheet.querySelector(".o_bottom_sheet_rail");
  if (rail) {
    rail.scrollTop = rail.scrollHeight;
  }
  if (sheet.contains(document.activeElement)) {
    document.activeElement?.scrollIntoView({ block: "nearest" });
  }
}
export {
  useKeyboardRoom
};
