// Compiles ts/ to static/: one JavaScript file for each TypeScript file, because Odoo transpiles, translates
// and patches module by module, and a bundler would rename the `_t` that its translations are found by.
//
//   node dev/build.mjs           writes static/
//   node dev/build.mjs --check   fails when static/ differs from a fresh build, and writes nothing
//
// Refuses import cycles and default exports, which Odoo's module loader cannot load.
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { build, transform } from "esbuild";

const ROOT = path.resolve(import.meta.dirname, "..");
const SOURCE = "ts";
const TOURS = "ts/tours/";
const NOT_COMPILED = ["ts/tests/", "ts/types/"];
const OUTPUTS = ["static/src", "static/tests/tours"];

/** Paths of all files below a folder, relative to the root; none when the folder does not exist. */
async function filesBelow(folder) {
    const entries = await readdir(path.join(ROOT, folder), {
        recursive: true,
        withFileTypes: true,
    }).catch((error) => {
        if (error.code === "ENOENT") {
            return [];
        }
        throw error;
    });
    return entries
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
        .sort();
}

function outputOf(source) {
    const relative = source.startsWith(TOURS)
        ? `static/tests/tours/${source.slice(TOURS.length)}`
        : `static/src/${source.slice(SOURCE.length + 1)}`;
    return relative.replace(/\.ts$/, ".js");
}

async function compile(source) {
    const { code } = await transform(await readFile(path.join(ROOT, source), "utf8"), {
        loader: "ts",
        format: "esm",
        target: "es2022",
        charset: "utf8",
        sourcefile: source,
        tsconfigRaw: {
            compilerOptions: { useDefineForClassFields: true, verbatimModuleSyntax: true },
        },
    });
    if (/^export default\b|\bas default\b/m.test(code)) {
        throw new Error(`${source}: a default export cannot be loaded by Odoo; name the export.`);
    }
    return `// Generated from ${source} by dev/build.mjs; do not edit.\n${code}`;
}

/** The first import cycle found, as a list of paths that ends where it began. */
async function importCycle(sources) {
    const { metafile } = await build({
        absWorkingDir: ROOT,
        entryPoints: sources,
        bundle: true,
        write: false,
        metafile: true,
        outdir: "unused",
        format: "esm",
        packages: "external",
        logLevel: "silent",
    });
    const done = new Set();
    function visit(file, trail) {
        if (trail.includes(file)) {
            return [...trail.slice(trail.indexOf(file)), file];
        }
        if (done.has(file)) {
            return null;
        }
        for (const imported of metafile.inputs[file]?.imports ?? []) {
            const cycle = imported.external ? null : visit(imported.path, [...trail, file]);
            if (cycle) {
                return cycle;
            }
        }
        done.add(file);
        return null;
    }
    for (const source of sources) {
        const cycle = visit(source, []);
        if (cycle) {
            return cycle;
        }
    }
    return null;
}

async function main(check) {
    const sources = (await filesBelow(SOURCE)).filter(
        (file) =>
            file.endsWith(".ts") &&
            !file.endsWith(".d.ts") &&
            !NOT_COMPILED.some((folder) => file.startsWith(folder)),
    );
    const cycle = await importCycle(sources);
    if (cycle) {
        throw new Error(`Import cycle, which Odoo cannot load: ${cycle.join(" -> ")}`);
    }

    const wanted = new Map();
    for (const source of sources) {
        wanted.set(outputOf(source), await compile(source));
    }
    const present = (await Promise.all(OUTPUTS.map(filesBelow)))
        .flat()
        .filter((file) => file.endsWith(".js"));
    const stale = present.filter((file) => !wanted.has(file));
    const changed = [];
    for (const [file, code] of wanted) {
        const current = await readFile(path.join(ROOT, file), "utf8").catch(() => null);
        if (current !== code) {
            changed.push(file);
        }
    }

    if (check) {
        if (stale.length || changed.length) {
            const list = [
                ...changed.map((file) => `  differs: ${file}`),
                ...stale.map((file) => `  has no source: ${file}`),
            ];
            throw new Error(
                `static/ is not what ts/ compiles to; run 'make build':\n${list.join("\n")}`,
            );
        }
        console.log(`${wanted.size} compiled files are up to date`);
        return;
    }
    for (const file of stale) {
        await rm(path.join(ROOT, file));
    }
    for (const file of changed) {
        await mkdir(path.dirname(path.join(ROOT, file)), { recursive: true });
        await writeFile(path.join(ROOT, file), wanted.get(file));
    }
    console.log(
        `${wanted.size} files compiled, ${changed.length} written, ${stale.length} removed`,
    );
}

try {
    await main(process.argv.includes("--check"));
} catch (error) {
    console.error(error.message);
    process.exitCode = 1;
}
