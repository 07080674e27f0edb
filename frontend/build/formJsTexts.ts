import type { Plugin } from 'vite';

/** Words that form-js 2.0.0 does not ask its translate service for, and a calendar that opens on every Tab. */
const either = (zh: string, en: string) => `(document.documentElement.lang === 'en' ? '${en}' : '${zh}')`;
const fixed: [string, string][] = [
  ["valueLabel || 'Select'", `valueLabel || ${either('请选择', 'Choose')}`],
  ['children: "Browse"', `children: ${either('选择文件', 'Choose file')}`],
  ['flatpickrInstance.open();\n    onDateTimeFocus(e);', 'onDateTimeFocus(e);'],
];

export function formJsTexts(): Plugin {
  return {
    name: 'banjian-form-js-texts',
    transform(code, id) {
      if (!/@bpmn-io\/form-js-viewer\/dist\/index\.es\.js/.test(id)) return null;
      let result = code;
      for (const [from, to] of fixed) {
        if (!result.includes(from)) this.error(`form-js no longer contains ${from}: adapt build/formJsTexts.ts`);
        result = result.replaceAll(from, to);
      }
      return { code: result, map: null };
    },
  };
}
