import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Suspense, useState } from 'react';
import { DiagramView } from '@/bpmn';
import type { DiagramStep, DiagramView as Diagram } from '@/shared/api';
import { formatDateTime } from '@/shared/format';
import { useT } from '@/shared/i18n';
import { Await, ClauseQuote, Empty, Loading, Tag } from '@/shared/ui';
import { diagramQuery } from './api';
import shared from './cases.module.css';
import css from './diagram.module.css';

interface OutlineProps {
  view: Diagram;
  processId: string;
  shown: string;
  selected: string | null;
  onSelect: (step: DiagramStep) => void;
  onOpen: (processId: string) => void;
}

function State({ state }: Pick<DiagramStep, 'state'>) {
  const t = useT();
  return (
    <Tag tone={state === 'DONE' ? 'good' : state === 'CURRENT' ? 'brand' : 'plain'}>
      {t(`common.stageState.${state}`)}
    </Tag>
  );
}

function Task({ step, selected, onSelect }: { step: DiagramStep } & Pick<OutlineProps, 'selected' | 'onSelect'>) {
  return (
    <li>
      <button
        type="button"
        className={[css.step, css[`step${step.state}`], selected === step.elementId ? css.stepOn : ''].join(' ')}
        aria-current={step.state === 'CURRENT' ? 'step' : undefined}
        aria-pressed={selected === step.elementId}
        onClick={() => onSelect(step)}
      >
        <span className={css.stepHead}>
          <strong>{step.name}</strong>
          <State state={step.state} />
        </span>
        {(step.who || step.at || step.outcome) && (
          <span className={shared.soft}>
            {[step.who, formatDateTime(step.at), step.outcome].filter(Boolean).join(' · ')}
          </span>
        )}
      </button>
      {selected === step.elementId && step.clauses.map((clause) => <ClauseQuote key={clause} id={clause} />)}
    </li>
  );
}

/** What may come in several places, such as a correction, is laid open only where it came. */
function Call({ step, calls, ...props }: { step: DiagramStep; calls: string } & OutlineProps) {
  const t = useT();
  const places = props.view.steps.filter((one) => one.calls === calls).length;
  return (
    <li className={css.call}>
      <div className={css.callHead}>
        <strong>{step.name}</strong>
        <State state={step.state} />
        <Button
          size="small"
          aria-pressed={props.shown === calls}
          aria-label={t('cases.diagram.open', { name: step.name })}
          onClick={() => props.onOpen(calls)}
        >
          {t(props.shown === calls ? 'cases.diagram.shown' : 'cases.diagram.show')}
        </Button>
      </div>
      {(step.state !== 'AHEAD' || places === 1) && <Outline {...props} processId={calls} />}
    </li>
  );
}

/** The whole procedure as a list: the steps of a diagram in order, those of a called one inside the call. */
function Outline(props: OutlineProps) {
  const { view, processId, selected, onSelect } = props;
  return (
    <ol className={css.steps}>
      {view.steps
        .filter((step) => step.processId === processId)
        .map((step) =>
          step.calls ? (
            <Call key={step.elementId} step={step} calls={step.calls} {...props} />
          ) : (
            <Task key={step.elementId} step={step} selected={selected} onSelect={onSelect} />
          ),
        )}
    </ol>
  );
}

function Legend() {
  const t = useT();
  return (
    <div className={css.legend} aria-label={t('cases.diagram.legend')} role="group">
      <span className={css.legendItem}>
        <i className={css.swatchDone} aria-hidden="true" />
        {t('common.stageState.DONE')}
      </span>
      <span className={css.legendItem}>
        <i className={css.swatchCurrent} aria-hidden="true" />
        {t('common.stageState.CURRENT')}
      </span>
      <span className={css.legendItem}>
        <i className={css.swatchAhead} aria-hidden="true" />
        {t('common.stageState.AHEAD')}
      </span>
    </div>
  );
}

/** The diagrams of a case, one open, and beside it all steps of all of them with who, when and by which clause. */
export function DiagramTab({ caseNo }: { caseNo: string }) {
  const t = useT();
  const diagram = useQuery(diagramQuery(caseNo));
  const [chosen, setChosen] = useState<string | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  return (
    <Await
      query={diagram}
      isEmpty={(data) => data.processes.length === 0}
      empty={<Empty title={t('cases.diagram.empty')} hint={t('cases.diagram.emptyHint')} />}
    >
      {(view) => {
        // opens where the case stands now: the diagram with the current step, not the frame that calls it
        const tasks = view.steps.filter((step) => !step.calls);
        const now =
          tasks.find((step) => step.state === 'CURRENT') ?? tasks.filter((step) => step.state === 'DONE').at(-1);
        const root = view.processes[0];
        const process = view.processes.find((one) => one.processId === (chosen ?? now?.processId)) ?? root;
        if (!process || !root) return null;
        const caller = view.steps.find((step) => step.calls === process.processId);
        const open = (processId: string) => {
          setChosen(processId);
          setSelected(null);
        };
        const select = (step: DiagramStep) => {
          setChosen(step.processId);
          setSelected(step.elementId === selected ? null : step.elementId);
        };
        return (
          <div className={shared.stack}>
            <div className={css.diagramBar}>
              <p>
                {t('cases.diagram.now')}
                <strong>{caller?.name ?? t('cases.diagram.root')}</strong>
              </p>
              {process !== root && (
                <Button size="small" onClick={() => open(root.processId)}>
                  {t('cases.diagram.toRoot')}
                </Button>
              )}
              <Legend />
            </div>
            <div className={css.diagram}>
              <Suspense fallback={<Loading rows={8} />}>
                <DiagramView
                  key={process.processId}
                  process={process}
                  selected={selected}
                  onSelect={(id) => {
                    const step = view.steps.find((one) => one.elementId === id);
                    if (step?.calls) open(step.calls);
                    else setSelected(id);
                  }}
                />
              </Suspense>
              <nav className={css.outline} aria-label={t('cases.diagram.steps')}>
                <Outline
                  view={view}
                  processId={root.processId}
                  shown={process.processId}
                  selected={selected}
                  onSelect={select}
                  onOpen={open}
                />
              </nav>
            </div>
          </div>
        );
      }}
    </Await>
  );
}
