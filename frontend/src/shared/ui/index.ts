export { Page, Panel } from './Page';
export { Await, Empty, Loading, ProblemState } from './states';
export { ClauseQuote, ClauseTexts, useClause } from './clauses';
export { Notice, ProblemNotice, problemSentence, ViolationItem } from './Notice';
export { Due, Facts, StageLine, StatusTag, Tag } from './tags';
export { Tabs } from './Tabs';
export { DataTable, type Column } from './DataTable';
export { FilePreview, type PreviewFile } from './FilePreview';
export { antTheme, applyPalette, palette } from './tokens';
