import { allowed, asSchema, fieldName, type Component, type Data, type Schema } from './schema';

interface Preparation {
  formId: string;
  editable: boolean;
  /** Fields that may be changed during a correction; null when all of them may. */
  editableFields: readonly string[] | null;
  /** What was asked to be corrected, by field. */
  demands: ReadonlyMap<string, string>;
  demandText: (demand: string) => string;
}

function mayEdit(name: string, fields: ReadonlySet<string>): boolean {
  if (fields.has(name)) return true;
  const parts = name.split('.');
  return parts.some((_, index) => index > 0 && fields.has(parts.slice(0, index).join('.')));
}

function within(name: string, fields: ReadonlySet<string>): boolean {
  return [...fields].some((field) => field.startsWith(`${name}.`));
}

/** The page shows the form's title; a heading that opens the form would say it twice. */
function withoutTitle(components: readonly Component[]): Component[] {
  const [first, ...rest] = components;
  if (first?.type !== 'text' || !/^#{1,3} /.test(first.text ?? '')) return [...components];
  const text = (first.text ?? '').replace(/^#{1,3} [^\n]*\n*/, '');
  return text ? [{ ...first, text }, ...rest] : rest;
}

/** The schema as this person may fill it in now: closed fields are read-only, demands stand at their field. */
export function prepareSchema(json: unknown, preparation: Preparation): Schema {
  const { formId, editable, editableFields, demands, demandText } = preparation;
  const open = editableFields ? new Set(editableFields.map((field) => fieldName(field, formId))) : null;
  const walk = (components: readonly Component[], prefix: string): Component[] =>
    components.map((component) => {
      const list = component.type === 'dynamiclist';
      const own = list ? component.path : component.key;
      const name = own ? `${prefix}${own}` : prefix.replace(/\.$/, '');
      const next: Component = { ...component };
      const free = editable && (open === null || (own !== undefined && mayEdit(name, open)));
      if (list && !free) next.allowAddRemove = false;
      if (!component.components && !free) next.readonly = true;
      const demand = own ? demands.get(name) : undefined;
      if (demand) next.description = demandText(demand);
      if (component.components) next.components = walk(component.components, list && own ? `${name}.` : prefix);
      if (list && open && !free && own && within(name, open)) next.allowAddRemove = false;
      return next;
    });
  const schema = asSchema(json);
  return { ...schema, components: walk(withoutTitle(allowed(schema.components)), '') };
}

/** Fills empty fields that the schema wants pre-filled (`properties.prefill`) from known values such as `applicant.name`. */
export function prefill(json: unknown, data: Data, known: Readonly<Record<string, string>>): Data {
  const filled: Data = { ...data };
  const walk = (components: readonly Component[]) => {
    for (const component of components) {
      const source = component.properties?.prefill;
      const value = source ? known[source] : undefined;
      if (component.key && value && (filled[component.key] === undefined || filled[component.key] === null)) {
        filled[component.key] = value;
      }
      if (component.type === 'group' && component.components) walk(component.components);
    }
  };
  walk(asSchema(json).components);
  return filled;
}
