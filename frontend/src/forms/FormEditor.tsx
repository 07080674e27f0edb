import { Form } from '@bpmn-io/form-js-viewer';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import flatpickr from 'flatpickr';
import { Mandarin } from 'flatpickr/dist/esm/l10n/zh.js';
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { interpolate, libraryText, useLanguage } from '@/shared/i18n';
import { formJsTexts } from '@/shared/i18n/zh-CN/formJs';
import type { Data, Schema } from './schema';
import './forms.css';

/** English originals that were asked for and have no translation; a test holds this empty. */
export const missingTexts = new Set<string>();

const chinese: Readonly<Record<string, string>> = formJsTexts;

export function translate(template: string, replacements: Record<string, unknown> = {}): string {
  const known = libraryText('formJs', template) ?? chinese[template];
  if (known === undefined) missingTexts.add(template);
  return interpolate(known ?? template, replacements);
}

const translateModule = { translate: ['value', translate] };

/** Without a delay: a delayed value is overwritten when another field changes the form in between. */
const options = (container: HTMLElement) => ({ container, additionalModules: [translateModule], debounce: false });

/** A field that is not right, in the words of the form, and the way to it. */
export interface FieldFault {
  label: string;
  message: string;
  focus: () => void;
}

export interface FormHandle {
  /**
   * Waits until the form is there, checks every visible field, marks what is wrong and returns the data without hidden fields. The first
   * wrong field has the focus afterwards.
   */
  submit: () => Promise<{ data: Data; faults: FieldFault[] }>;
}

function deferred() {
  let resolve = () => {};
  const done = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { done, resolve };
}

/** Time for the form to draw its marks. */
const drawn = () => new Promise((done) => setTimeout(done, 60));

function faultsIn(container: HTMLElement): FieldFault[] {
  return [...container.querySelectorAll<HTMLElement>('.fjs-has-errors')].map((field) => {
    const label = field.querySelector<HTMLElement>('.fjs-form-field-label')?.textContent ?? '';
    const input = field.querySelector<HTMLElement>('input, textarea, select, [tabindex="0"]');
    return {
      label: label.replace(/\*$/, '').trim(),
      message: field.querySelector('.fjs-form-field-error')?.textContent ?? '',
      focus: () => {
        field.scrollIntoView({ block: 'center' });
        input?.focus({ preventScroll: true });
      },
    };
  });
}

interface FormEditorProps {
  schema: Schema;
  data: Data;
  label: string;
  onChange: (data: Data) => void;
  handle: Ref<FormHandle>;
}

/** A form of a pack, to be filled in. A new schema, language or key starts it anew with what was typed; typing never does. */
export function FormEditor({ schema, data, label, onChange, handle }: FormEditorProps) {
  const language = useLanguage();
  const container = useRef<HTMLDivElement>(null);
  const form = useRef<Form | null>(null);
  const initial = useRef(data);
  const changed = useRef(onChange);
  // what the form does to itself while it opens is not a change by a person
  const touched = useRef(false);
  const [first] = useState(deferred);
  const importing = useRef<Promise<unknown>>(first.done);
  useEffect(() => {
    changed.current = onChange;
  });
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    let dead = false;
    // the calendar writes its date into the field by itself, as an event that nobody caused
    const touch = (event: Event) => {
      if (event.isTrusted || event.type !== 'input') touched.current = true;
    };
    let known = '';
    flatpickr.localize((language === 'en' && flatpickr.l10ns.en) || Mandarin);
    for (const event of ['keydown', 'pointerdown', 'input', 'paste']) element.addEventListener(event, touch, true);
    const created = new Form(options(element));
    const imported = created.importSchema(schema, initial.current);
    importing.current = imported.then(
      () => {
        if (dead) return;
        form.current = created;
        first.resolve();
        created.on('changed', (event: { data: Data }) => {
          initial.current = event.data;
          const now = JSON.stringify(event.data);
          if (touched.current && now !== known) changed.current(event.data);
          known = now;
        });
      },
      () => first.resolve(),
    );
    return () => {
      dead = true;
      form.current = null;
      for (const event of ['keydown', 'pointerdown', 'input', 'paste']) element.removeEventListener(event, touch, true);
      void imported.catch(() => undefined).then(() => created.destroy());
    };
  }, [schema, first, language]);
  useImperativeHandle(handle, () => ({
    async submit() {
      await first.done;
      await importing.current;
      if (!form.current) return { data: initial.current, faults: [] };
      const result = form.current.submit();
      if (Object.keys(result.errors).length === 0) return { data: result.data, faults: [] };
      await drawn();
      const faults = container.current ? faultsIn(container.current) : [];
      faults[0]?.focus();
      // an error that no field shows still stops the form
      return { data: result.data, faults: faults.length > 0 ? faults : [{ label: '', message: '', focus: () => {} }] };
    },
  }));
  return <div className="bj-form" ref={container} role="region" aria-label={label} />;
}
