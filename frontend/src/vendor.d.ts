declare module 'bpmn-js/lib/NavigatedViewer';
declare module 'bpmnlint';
declare module 'bpmnlint/lib/resolver/node-resolver';
declare module 'bpmn-moddle';
