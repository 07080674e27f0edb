// Lints every diagram of ../processes with bpmnlint and our own rules: npm run lint:bpmn
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BpmnModdle } from 'bpmn-moddle';
import { Linter } from 'bpmnlint';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver.js';

const require = createRequire(import.meta.url);
const processes = join(dirname(fileURLToPath(import.meta.url)), '../../processes');

const attribute = (node, name) => node.$attrs?.[`camunda:${name}`] ?? node.get?.(`camunda:${name}`);
function properties(node) {
  const holder = (node.extensionElements?.values ?? []).find((value) => value.$type === 'camunda:properties');
  const list = holder?.$children ?? holder?.values ?? [];
  return new Map(list.map((property) => [property.name, property.value]));
}

/** A step that asks a person: it has a role, a form or a panel, and says to which stage and by when. */
function userTask(folder) {
  return () => ({
    check(node, reporter) {
      if (node.$type !== 'bpmn:UserTask') return;
      if (!attribute(node, 'candidateGroups'))
        reporter.report(node.id, 'user task without a role (camunda:candidateGroups)');
      const form = attribute(node, 'formKey');
      const given = properties(node);
      if (!form && !given.get('panel'))
        reporter.report(node.id, 'user task without a form (camunda:formKey) and without a panel');
      else if (
        form &&
        ![folder, join(processes, 'common')].some((place) => existsSync(join(place, 'forms', `${form}.form`)))
      ) {
        reporter.report(node.id, `form ${form} is not in the pack`);
      }
      for (const name of ['stage', 'deadline', 'outcomes']) {
        const common = basename(folder) === 'common' && name === 'stage';
        if (!given.get(name) && !common) reporter.report(node.id, `user task without property ${name}`);
      }
    },
  });
}

const script = () => ({
  check(node, reporter) {
    if (/ScriptTask$/.test(node.$type)) reporter.report(node.id, 'no scripts in a procedure');
  },
});

const packs = readdirSync(processes, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(processes, entry.name, 'bpmn')))
  .map((entry) => join(processes, entry.name));
let files = 0;
let errors = 0;
for (const folder of packs) {
  const own = { 'user-task': userTask(folder), 'no-script': script };
  const resolver = new NodeResolver({ require });
  const linter = new Linter({
    config: {
      extends: 'bpmnlint:recommended',
      rules: {
        'banjian/user-task': 'error',
        'banjian/no-script': 'error',
        'no-overlapping-elements': 'warn',
        'fake-join': 'off',
      },
    },
    resolver: {
      resolveRule: (pkg, rule) => (pkg === 'bpmnlint-plugin-banjian' ? own[rule] : resolver.resolveRule(pkg, rule)),
      resolveConfig: (pkg, config) => resolver.resolveConfig(pkg, config),
    },
  });
  for (const name of readdirSync(join(folder, 'bpmn')).filter((file) => file.endsWith('.bpmn'))) {
    files += 1;
    const { rootElement, warnings } = await new BpmnModdle().fromXML(readFileSync(join(folder, 'bpmn', name), 'utf8'));
    const reports = Object.entries(await linter.lint(rootElement)).flatMap(([rule, list]) =>
      list.map((report) => ({ rule, ...report })),
    );
    for (const { rule, id, message, category } of reports) {
      if (category === 'error' || category === 'rule-error') errors += 1;
      console.log(`${basename(folder)}/bpmn/${name} ${id ?? ''} ${category}: ${message} (${rule})`);
    }
    for (const warning of warnings) {
      errors += 1;
      console.log(`${basename(folder)}/bpmn/${name}: ${warning.message}`);
    }
  }
}
if (files === 0) {
  console.error('No diagram found under processes/: nothing was linted.');
  process.exit(1);
}
console.log(`${files} diagrams, ${errors} errors`);
process.exit(errors > 0 ? 1 : 0);
