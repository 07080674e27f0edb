/** Texts of bpmn-js as the viewer shows them. */
export const bpmnIoTexts = {
  'Powered by bpmn.io': '由 bpmn.io 提供',
  'no process or collaboration to display': '没有可显示的流程',
  'no diagram to display': '没有可显示的流程图',
} as const;
