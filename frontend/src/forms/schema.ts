/** The part of a form-js schema (schemaVersion 19) that a pack may use. */
export interface Component {
  id?: string;
  type: string;
  key?: string;
  path?: string;
  label?: string;
  dateLabel?: string;
  timeLabel?: string;
  text?: string;
  description?: string;
  subtype?: string;
  decimalDigits?: number;
  disabled?: boolean;
  readonly?: boolean;
  allowAddRemove?: boolean;
  values?: { label: string; value: unknown }[];
  properties?: Record<string, string>;
  conditional?: { hide?: string };
  validate?: Record<string, unknown>;
  components?: Component[];
  [other: string]: unknown;
}

export interface Schema {
  id?: string;
  type?: string;
  schemaVersion?: number;
  components: Component[];
  [other: string]: unknown;
}

export type Data = Record<string, unknown>;

/** Kinds of fields that an official form may have; anything that can carry foreign content is not among them. */
export const allowedTypes: ReadonlySet<string> = new Set([
  'textfield',
  'textarea',
  'number',
  'datetime',
  'select',
  'radio',
  'checkbox',
  'checklist',
  'taglist',
  'group',
  'dynamiclist',
  'table',
  'text',
  'separator',
  'spacer',
  'expression',
]);

export function asSchema(json: unknown): Schema {
  const schema = (json ?? {}) as Partial<Schema>;
  return { ...schema, components: Array.isArray(schema.components) ? schema.components : [] };
}

/** The schema without components that are not allowed, and without text that would render data as markup. */
export function allowed(components: readonly Component[]): Component[] {
  return components
    .filter((component) => allowedTypes.has(component.type))
    .filter((component) => component.type !== 'text' || !/\{\{|!\[|<[a-z]/i.test(component.text ?? ''))
    .map((component) =>
      component.components ? { ...component, components: allowed(component.components) } : component,
    );
}

export function labelOf(component: Component): string {
  return component.label ?? component.dateLabel ?? component.timeLabel ?? component.text ?? component.key ?? '';
}

/** Dotted name of every field in the order of the form: `plan`, `institutions.name`. */
export function fieldLabels(components: readonly Component[], prefix = ''): Map<string, string> {
  const labels = new Map<string, string>();
  for (const component of components) {
    const own = component.type === 'dynamiclist' ? component.path : component.key;
    const name = own ? `${prefix}${own}` : '';
    if (name) labels.set(name, labelOf(component));
    if (component.components) {
      const inner = fieldLabels(component.components, component.type === 'dynamiclist' && name ? `${name}.` : prefix);
      inner.forEach((label, key) => labels.set(key, label));
    }
  }
  return labels;
}

/** `cyqy-plan.institutions[1].name` or `institutions.1.name` → `institutions.name`. */
export function fieldName(reference: string, formId?: string): string {
  const own = formId && reference.startsWith(`${formId}.`) ? reference.slice(formId.length + 1) : reference;
  return own.replace(/\[\d+\]/g, '').replace(/\.\d+(?=\.|$)/g, '');
}
