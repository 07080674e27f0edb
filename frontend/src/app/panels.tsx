import { useQuery } from '@tanstack/react-query';
import { Suspense, type ComponentType } from 'react';
import { entitlementsQuery } from '@/features/benefits/api';
import { trainingQuery } from '@/features/training/api';
import type { TaskView } from '@/shared/api';
import { useT } from '@/shared/i18n';
import { Loading, Panel } from '@/shared/ui';
import {
  AttendancePanel,
  BenefitsPanel,
  CertificatesPanel,
  CompletionPanel,
  ExaminationPanel,
  InspectionPanel,
  NoticePanel,
  OpeningPanel,
  PaymentPanel,
  Rosters,
} from './pieces';
import { useActing } from './SessionContext';

/** What a panel 办理面板 is told: the task, and whether the person who looks may work on it. */
export interface TaskPanelProps {
  task: TaskView;
  canWork: boolean;
}

/** Where an officer's panel stands: in the wide column beside the forms, or above the outcomes where it comes first on a phone. */
type Place = 'reading' | 'decision';

function Inspection({ task, canWork }: TaskPanelProps) {
  const { session } = useActing();
  const training = useQuery(trainingQuery(task.caseNo));
  return training.data ? (
    <InspectionPanel
      caseNo={task.caseNo}
      taskId={task.id}
      canWork={canWork}
      classes={training.data.classes}
      today={training.data.today}
      inspector={session.person?.name ?? ''}
    />
  ) : null;
}

function RosterSheet({ task }: Pick<TaskPanelProps, 'task'>) {
  const t = useT();
  return (
    <Panel title={t('rosters.title')}>
      <Rosters caseNo={task.caseNo} classId={task.subject ?? undefined} />
    </Panel>
  );
}

function Objection({ task, canWork }: TaskPanelProps) {
  const persons = useQuery(entitlementsQuery(task.caseNo));
  return (
    <ExaminationPanel
      caseNo={task.caseNo}
      taskId={task.id}
      canWork={canWork}
      persons={(persons.data?.rows ?? []).map((row) => ({
        rowId: row.rowId,
        seq: row.seq,
        name: row.name,
        className: row.className,
        rate: row.rate,
        payable: row.payable,
        excluded: row.state === 'EXCLUDED',
      }))}
    />
  );
}

/** One line for each panel that a user task of a pack may name. */
const panels: Record<string, { place: Place; Shown: ComponentType<TaskPanelProps> }> = {
  'class-opening': {
    place: 'reading',
    Shown: ({ task, canWork }) => (
      <>
        <RosterSheet task={task} />
        <OpeningPanel caseNo={task.caseNo} classId={task.subject} canWork={canWork} />
      </>
    ),
  },
  attendance: {
    place: 'reading',
    Shown: ({ task, canWork }) => <AttendancePanel caseNo={task.caseNo} classId={task.subject} canWork={canWork} />,
  },
  completion: {
    place: 'reading',
    Shown: ({ task, canWork }) => <CompletionPanel caseNo={task.caseNo} classId={task.subject} canWork={canWork} />,
  },
  certificates: {
    place: 'reading',
    Shown: ({ task, canWork }) => <CertificatesPanel caseNo={task.caseNo} classId={task.subject} canWork={canWork} />,
  },
  inspection: { place: 'decision', Shown: Inspection },
  notice: {
    place: 'reading',
    Shown: ({ task, canWork }) => <NoticePanel caseNo={task.caseNo} canWork={canWork} />,
  },
  objection: { place: 'reading', Shown: Objection },
  roster: { place: 'reading', Shown: RosterSheet },
  benefits: {
    place: 'reading',
    Shown: ({ task, canWork }) => <BenefitsPanel caseNo={task.caseNo} canWork={canWork} />,
  },
  comparison: {
    place: 'reading',
    Shown: ({ task, canWork }) => <BenefitsPanel caseNo={task.caseNo} canWork={canWork} comparison />,
  },
  transfer: {
    place: 'decision',
    Shown: ({ task, canWork }) => <PaymentPanel caseNo={task.caseNo} phase="TRANSFER_IN" canWork={canWork} />,
  },
  disbursement: {
    place: 'decision',
    Shown: ({ task, canWork }) => <PaymentPanel caseNo={task.caseNo} phase="FULL" canWork={canWork} />,
  },
};

/** The panel of a task, for the place where it belongs; without a place wherever that is. */
export function taskPanel(task: TaskView, canWork: boolean, place?: Place) {
  const panel = task.panel === null ? undefined : panels[task.panel];
  return panel && (place === undefined || panel.place === place) ? (
    <Suspense fallback={<Loading rows={4} />}>
      <panel.Shown task={task} canWork={canWork} />
    </Suspense>
  ) : null;
}
