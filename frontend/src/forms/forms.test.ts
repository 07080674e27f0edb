import { describe, expect, it } from 'vitest';
import { fieldLabels, fieldName, prefill, prepareSchema } from '.';
import { allowed, asSchema, type Component } from './schema';
import { sheetOf } from './sheet';

const schema = {
  components: [
    { type: 'text', text: '## 培训计划书' },
    {
      type: 'group',
      label: '培训项目',
      components: [
        { type: 'textfield', key: 'projectName', label: '培训项目', properties: { prefill: 'applicant.name' } },
        { type: 'select', key: 'mode', label: '方式', values: [{ label: '自行开展', value: 'SELF' }] },
      ],
    },
    {
      type: 'dynamiclist',
      path: 'classes',
      label: '班级',
      components: [
        { type: 'textfield', key: 'name', label: '班级名称' },
        { type: 'number', key: 'hours', label: '课时' },
      ],
    },
    { type: 'dynamiclist', path: 'teachers', label: '教师', conditional: { hide: '=mode != "SELF"' }, components: [] },
  ] as Component[],
};
const words = { yes: '是', no: '否', separator: '、' };

describe('what a form may contain', () => {
  it('leaves out everything that can carry foreign content, also inside of groups', () => {
    const dangerous = ['html', 'iframe', 'image', 'filepicker', 'button', 'documentPreview'].map((type) => ({
      type,
      key: type,
    }));
    expect(allowed([...dangerous, { type: 'group', components: dangerous }])).toEqual([
      { type: 'group', components: [] },
    ]);
  });
  it('does not render data or markup in a text', () => {
    expect(
      allowed([
        { type: 'text', text: '{{remark}}' },
        { type: 'text', text: '<b>x</b>' },
        { type: 'text', text: '![x](https://e.x/a)' },
      ]),
    ).toEqual([]);
    expect(allowed([{ type: 'text', text: '## 标题' }])).toHaveLength(1);
  });
  it('survives a schema that is none', () => expect(asSchema(null).components).toEqual([]));
});

describe('a correction', () => {
  const prepared = prepareSchema(schema, {
    formId: 'cyqy-plan',
    editable: true,
    editableFields: ['cyqy-plan.classes.hours'],
    demands: new Map([['classes.hours', '不少于 20']]),
    demandText: (demand) => `补正要求：${demand}`,
  });
  it('opens just the field that was asked for and says why there', () => {
    const [group, classes] = prepared.components;
    expect(group?.components?.[0]?.readonly).toBe(true);
    expect(classes?.allowAddRemove).toBe(false);
    expect(classes?.components?.[0]?.readonly).toBe(true);
    expect(classes?.components?.[1]).toMatchObject({ description: '补正要求：不少于 20' });
    expect(classes?.components?.[1]?.readonly).toBeUndefined();
  });
  it('opens a whole list when the list was asked for', () => {
    const whole = prepareSchema(schema, {
      formId: 'cyqy-plan',
      editable: true,
      editableFields: ['classes'],
      demands: new Map(),
      demandText: String,
    });
    expect(whole.components[1]?.allowAddRemove).toBeUndefined();
    expect(whole.components[1]?.components?.every((component) => component.readonly === undefined)).toBe(true);
  });
  it('shows the title once', () => expect(prepared.components[0]?.type).toBe('group'));
});

it('fills only what is empty', () => {
  expect(prefill(schema, {}, { 'applicant.name': '甲' })).toEqual({ projectName: '甲' });
  expect(prefill(schema, { projectName: '乙' }, { 'applicant.name': '甲' })).toEqual({ projectName: '乙' });
});

describe('a form to be read', () => {
  const sections = sheetOf(
    schema,
    { projectName: '数控', mode: 'SELF', classes: [{ name: '一班', hours: 19 }] },
    words,
  );
  it('shows words for codes and rows for lists, and nothing that was hidden', () => {
    expect(sections[0]).toMatchObject({ title: '培训项目', items: [{ value: '数控' }, { value: '自行开展' }] });
    expect(sections[1]?.items).toHaveLength(1);
    expect(sections[1]?.items[0]).toMatchObject({ kind: 'table', rows: [{ cells: ['一班', '19'] }] });
  });
});

it('finds the label of a field by any spelling of its place', () => {
  const labels = fieldLabels(schema.components);
  expect(labels.get(fieldName('cyqy-plan.classes[0].hours', 'cyqy-plan'))).toBe('课时');
  expect(labels.get(fieldName('classes.2.name'))).toBe('班级名称');
});
