import powerApps from "@microsoft/eslint-plugin-power-apps";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const SHIPPED = ["controls/*/**/*.{ts,tsx}", "shared/**/*.{ts,tsx}", "solution/webresources/**/*.ts"];

export default tseslint.config(
  { ignores: ["node_modules/", "out/", ".local/", "controls/*/generated/", "**/*.js", "**/*.mjs", "**/*.cjs"] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports", disallowTypeAnnotations: false }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // What the vendor's solution checker will say of the code that is imported.
    files: SHIPPED,
    plugins: { "@microsoft/power-apps": powerApps },
    rules: powerApps.configs.paCheckerHosted.rules,
  },
  {
    files: ["controls/**/*.{ts,tsx}", "shared/**/*.{ts,tsx}", "tests/**/*.tsx"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    files: ["shared/{ui,host,page}/**", "controls/*/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: "Text from Dataverse is hostile: render it as text." },
        { selector: "JSXText[value=/[A-Za-z]{2}/]", message: "Texts come from shared/strings." },
      ],
    },
  },
  { files: ["controls/*.ts", "solution/admin/**", "solution/packager/**", "tests/**"], rules: { "no-console": "off" } },
  {
    // Tests read best with short builders and lists: long templates of the demo calls are data.
    files: ["tests/**"],
    rules: { "max-lines": "off", "@typescript-eslint/no-non-null-assertion": "off", "@typescript-eslint/require-await": "off" },
  },
);
