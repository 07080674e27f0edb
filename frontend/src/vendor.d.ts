declare module 'bpmn-js/lib/NavigatedViewer';
declare module 'bpmnlint';
declare module 'bpmnlint/lib/resolver/node-resolver';
declare module 'bpmn-moddle';
declare module 'flatpickr/dist/esm/l10n/zh.js' {
  export const Mandarin: import('flatpickr/dist/types/locale').CustomLocale;
}
