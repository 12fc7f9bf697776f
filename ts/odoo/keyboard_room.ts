import { onMounted, onWillUnmount } from "@odoo/owl";

/** Less than that is a browser's own bar, which comes and goes. */
const KEYBOARD = 120;

/**
 * While the keyboard of a phone covers the screen, the inside of Odoo's bottom sheet around `root` ends above it: the
 * field that is written in and the button that confirms stay in sight.
 */
export function useKeyboardRoom(root: { readonly el: HTMLElement | null }): void {
    const viewport = window.visualViewport;
    const fit = (): void => {
        const sheet = root.el?.closest<HTMLElement>(".o_bottom_sheet");
        if (!root.el || !sheet || !viewport) {
            return;
        }
        const isCovered = viewport.scale === 1 && window.innerHeight - viewport.height > KEYBOARD;
        const hidden = window.innerHeight - viewport.height - viewport.offsetTop;
        // On our own element: Odoo writes the style of its sheet anew as it moves.
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

function bringIntoSight(sheet: HTMLElement): void {
    const rail = sheet.querySelector(".o_bottom_sheet_rail");
    if (rail) {
        rail.scrollTop = rail.scrollHeight;
    }
    if (sheet.contains(document.activeElement)) {
        document.activeElement?.scrollIntoView({ block: "nearest" });
    }
}
