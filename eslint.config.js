// Style and faults of the browser's own modules and of their tests.

import js from "@eslint/js";
import globals from "globals";

const rules = {
  eqeqeq: "error",
  "no-var": "error",
  "prefer-const": "error",
  "prefer-template": "error",
  "object-shorthand": "error",
  "no-shadow": "error",
  "no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
  "no-implicit-globals": "error",
  "max-lines": ["error", 300],
};

export default [
  {
    ignores: [
      "node_modules/", ".venv/", "build/", "dist/", "bench-results/", "tools/", "dashboard/", "data/",
      "docs/",
    ],
  },
  js.configs.recommended,
  { files: ["assets/**/*.mjs"], languageOptions: { globals: globals.browser }, rules },
  {
    files: ["assets/**/*.js"],
    languageOptions: { globals: globals.browser, sourceType: "script" },
    rules: { ...rules, "no-unused-vars": "off", "prefer-template": "off", "no-shadow": "off" },
  },
  { files: ["tests/js/**", "eslint.config.js"], languageOptions: { globals: globals.node }, rules },
];
