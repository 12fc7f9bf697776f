import eslint from "@eslint/js";
import globals from "globals";
import tseslint from "typescript-eslint";

// The arrows between the layers (see docs/architecture.md): each folder lists what it must not import.
// Every file may bring `_t`, by the one line that Odoo’s term extraction recognizes.
const ODOO = {
    regex: "^@(web|mail|bus)/(?!core/l10n/translation$)",
    message: "Only ts/odoo/ and ts/backend/ import Odoo's modules.",
};
const OWL = { group: ["@odoo/owl"], message: "This layer does not know the user interface." };
const layer = (name) => ({
    group: [`**/${name}/*`, `**/${name}/**`],
    message: `This layer must not import ts/${name}/.`,
});

const restrict = (files, ...patterns) => ({
    files,
    ignores: ["ts/tests/**"],
    rules: { "no-restricted-imports": ["error", { patterns }] },
});

const NO_DEFAULT_EXPORT = {
    selector: "ExportDefaultDeclaration, ExportSpecifier[exported.name='default']",
    message: "Odoo's module loader cannot import a compiled default export: name it.",
};

export default tseslint.config(
    { ignores: [".dev/", "node_modules/", "static/", "coverage/"] },
    eslint.configs.recommended,
    {
        rules: { "no-console": "error", eqeqeq: "error" },
    },
    {
        files: ["**/*.ts"],
        extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
        languageOptions: {
            parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
        },
    },
    {
        files: ["ts/**/*.ts"],
        languageOptions: { globals: globals.browser },
        rules: {
            "no-restricted-globals": [
                "error",
                {
                    name: "Date",
                    message:
                        "Dates come from the server as text; show them with ts/odoo's formatters.",
                },
            ],
            "no-restricted-syntax": ["error", NO_DEFAULT_EXPORT],
            "@typescript-eslint/consistent-type-imports": "error",
            "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
            "@typescript-eslint/no-confusing-void-expression": [
                "error",
                { ignoreArrowShorthand: true },
            ],
        },
    },
    restrict(["ts/*.ts", "ts/components/**/*.ts"], ODOO),
    restrict(["ts/model/**/*.ts"], ODOO, OWL, layer("odoo"), layer("store"), layer("components")),
    restrict(["ts/store/**/*.ts"], ODOO, OWL, layer("odoo"), layer("components")),
    restrict(["ts/odoo/**/*.ts"], layer("store"), layer("components")),
    // Another bundle, loaded for everybody: nothing of the panel's is there yet.
    restrict(
        ["ts/backend/**/*.ts", "ts/reports/**/*.ts"],
        ...["model", "odoo", "store", "components"].map((name) => layer(name)),
    ),
    {
        files: ["ts/odoo/**/*.ts", "ts/types/**/*.ts"],
        rules: {
            "@typescript-eslint/consistent-type-imports": [
                "error",
                { disallowTypeAnnotations: false },
            ],
            "@typescript-eslint/no-explicit-any": "off",
            "@typescript-eslint/no-unsafe-assignment": "off",
            "@typescript-eslint/no-unsafe-call": "off",
            "@typescript-eslint/no-unsafe-member-access": "off",
            "@typescript-eslint/no-unsafe-return": "off",
        },
    },
    {
        files: ["ts/tests/**/*.ts"],
        languageOptions: { globals: globals.node },
        rules: {
            "no-restricted-globals": "off",
            "@typescript-eslint/no-non-null-assertion": "off",
            "@typescript-eslint/no-explicit-any": "off",
            "@typescript-eslint/no-unsafe-assignment": "off",
            "@typescript-eslint/no-unsafe-argument": "off",
            "@typescript-eslint/no-unsafe-call": "off",
            "@typescript-eslint/no-unsafe-member-access": "off",
            "@typescript-eslint/no-unsafe-return": "off",
            "@typescript-eslint/require-await": "off",
            "@typescript-eslint/unbound-method": "off",
        },
    },
    {
        files: ["**/*.mjs"],
        languageOptions: { globals: globals.node },
        rules: { "no-console": "off" },
    },
    {
        // Parts of it run in the page.
        files: ["dev/browser.mjs", "dev/screenshots/**/*.mjs", "bench/**/*.mjs", "tests/**/*.mjs"],
        languageOptions: { globals: globals.browser },
    },
);
