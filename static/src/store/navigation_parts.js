// Generated from ts/store/navigation_parts.ts by dev/build.mjs; do not edit.
