import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const mocks = fileURLToPath(new URL("./ts/tests/mocks/", import.meta.url));

export default defineConfig({
    resolve: {
        // Odoo's own modules exist only in Odoo: "@web/core/registry" is ts/tests/mocks/web/core/registry.ts.
        alias: [{ find: /^@(web|mail|bus)\//, replacement: `${mocks}$1/` }],
    },
    test: {
        environment: "jsdom",
        include: ["ts/tests/**/*.test.ts"],
        // The templates are read from static/src and luxon needs Odoo's adjustments: see setup.ts.
        setupFiles: ["ts/tests/setup.ts"],
        restoreMocks: true,
    },
});
