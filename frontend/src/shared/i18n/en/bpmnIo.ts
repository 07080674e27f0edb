import type { bpmnIoTexts as zhCN } from '../zh-CN/bpmnIo';

/** Texts of bpmn-js as the viewer shows them. */
export const bpmnIoTexts: Record<keyof typeof zhCN, string> = {
  'Powered by bpmn.io': 'Powered by bpmn.io',
  'no process or collaboration to display': 'There is no process to show',
  'no diagram to display': 'There is no diagram to show',
};
