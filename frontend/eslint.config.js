import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const features = readdirSync(new URL('./src/features', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const bpmnIo = {
  group: ['bpmn-js', 'bpmn-js/*', 'bpmn-moddle', 'diagram-js', 'diagram-js/*', '@bpmn-io/*', 'bpmnlint', 'bpmnlint/*'],
  message: 'bpmn.io packages are imported in src/bpmn and src/forms only.',
};
const zone = (files, groups, allowBpmnIo = false) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', { patterns: [...groups, ...(allowBpmnIo ? [] : [bpmnIo])] }],
  },
});
const up = (group, message) => ({ group, message });

export default tseslint.config(
  {
    ignores: [
      'dist',
      'target',
      '.node',
      'node_modules',
      'src/shared/api/schema.d.ts',
      'playwright-report',
      'test-results',
      'shots',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', 'build/*.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        document: 'readonly',
        window: 'readonly',
        localStorage: 'readonly',
      },
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...jsxA11y.configs.recommended.rules,
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      'jsx-a11y/no-autofocus': 'off',
    },
  },
  zone(
    ['src/shared/**'],
    [
      up(
        ['@/app/*', '@/features/*', '@/bpmn', '@/bpmn/*', '@/forms', '@/forms/*', '../../app/*'],
        'shared uses nothing of the product but itself.',
      ),
    ],
  ),
  zone(['src/bpmn/**', 'src/forms/**'], [up(['@/app/*', '@/features/*'], 'bpmn and forms use shared only.')], true),
  ...features.map((feature) =>
    zone(
      [`src/features/${feature}/**`],
      [
        up(['@/app/*'], 'features do not know the app.'),
        up(
          [
            '../../*',
            ...features.filter((f) => f !== feature).flatMap((f) => [`@/features/${f}`, `@/features/${f}/*`]),
          ],
          'features are put together in app only.',
        ),
      ],
    ),
  ),
  zone(['src/app/**'], []),
);
