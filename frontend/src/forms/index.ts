export { FormSheet, type Marking, type Revealing } from './FormSheet';
export { prefill, prepareSchema } from './prepare';
export { asSchema, fieldLabels, fieldName, type Data, type Schema } from './schema';
export { differencesOf } from './compare';
