import { useQuery } from '@tanstack/react-query';
import { Suspense, useState, type ReactNode } from 'react';
import { CaseWorkspace, useRevealing, type CaseTab } from '@/features/cases';
import { checklistQuery, Materials } from '@/features/materials';
import { caseNoticesQuery } from '@/features/notices/api';
import { rostersQuery } from '@/features/rosters/api';
import { trainingQuery } from '@/features/training/api';
import { Loading } from '@/shared/ui';
import { taskPanel } from './panels';
import { MoneyTab } from './MoneyTab';
import { DeliveryTab, InspectionList, NoticeTab, Rosters, TrainingTab } from './pieces';
import { useActing } from './SessionContext';

interface CasePaneProps {
  caseNo: string;
  taskId?: string;
  initialTab?: CaseTab;
  tab?: CaseTab;
  onTab?: (tab: CaseTab) => void;
  headingLevel?: 1 | 2;
  onDecided?: (outcomeName: string) => void;
}

const fetched = (tab: ReactNode) => <Suspense fallback={<Loading rows={6} />}>{tab}</Suspense>;

/** A case put together: its workspace and its materials, for whoever is acting. */
export function CasePane({
  caseNo,
  taskId,
  initialTab = 'work',
  tab,
  onTab,
  headingLevel = 2,
  onDecided,
}: CasePaneProps) {
  const { membership } = useActing();
  const [own, setOwn] = useState<CaseTab>(initialTab);
  const checklist = useQuery(checklistQuery(caseNo));
  const training = useQuery(trainingQuery(caseNo));
  const notices = useQuery(caseNoticesQuery(caseNo));
  const rosters = useQuery(rostersQuery(caseNo));
  const applicant = membership?.unitKind === 'ORGANISATION';
  const officer = membership?.unitKind === 'OFFICE';
  const [people, askForPerson] = useRevealing(caseNo, '@roster', officer);
  const [objectors, askForObjector] = useRevealing(caseNo, '@objection', officer);
  return (
    <CaseWorkspace
      caseNo={caseNo}
      taskId={taskId}
      tab={tab ?? own}
      onTab={onTab ?? setOwn}
      lead={membership?.lead ?? false}
      applyPath={applicant ? `/applications/${encodeURIComponent(caseNo)}` : null}
      headingLevel={headingLevel}
      materialCount={checklist.data?.items.reduce((sum, item) => sum + item.files.length, 0)}
      materials={(marking, wide) => <Materials caseNo={caseNo} marking={marking} wide={wide} />}
      panel={taskPanel}
      extra={{
        rosters:
          (rosters.data?.classes.length ?? 0) > 0 &&
          fetched(
            <>
              <Rosters caseNo={caseNo} officer={officer} revealing={people} />
              {askForPerson}
            </>,
          ),
        money: fetched(<MoneyTab caseNo={caseNo} />),
        training:
          (training.data?.classes.length ?? 0) > 0 &&
          fetched(<TrainingTab caseNo={caseNo} inspections={<InspectionList caseNo={caseNo} />} />),
        notice:
          (notices.data?.length ?? 0) > 0 &&
          fetched(
            <>
              <NoticeTab caseNo={caseNo} officer={!applicant} revealing={objectors} />
              {askForObjector}
            </>,
          ),
        delivery: fetched(<DeliveryTab caseNo={caseNo} officer={!applicant} />),
      }}
      onDecided={onDecided}
    />
  );
}
