import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CaseWorkspace, useRevealing, type CaseTab } from '@/features/cases';
import { InspectionList } from '@/features/inspections';
import { checklistQuery, Materials } from '@/features/materials';
import { caseNoticesQuery, DeliveryTab, NoticeTab } from '@/features/notices';
import { Rosters, rostersQuery } from '@/features/rosters';
import { TrainingTab, trainingQuery } from '@/features/training';
import { taskPanel } from './panels';
import { MoneyTab } from './MoneyTab';
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
        rosters: (rosters.data?.classes.length ?? 0) > 0 && (
          <>
            <Rosters caseNo={caseNo} officer={officer} revealing={people} />
            {askForPerson}
          </>
        ),
        money: <MoneyTab caseNo={caseNo} />,
        training: (training.data?.classes.length ?? 0) > 0 && (
          <TrainingTab caseNo={caseNo} inspections={<InspectionList caseNo={caseNo} />} />
        ),
        notice: (notices.data?.length ?? 0) > 0 && (
          <>
            <NoticeTab caseNo={caseNo} officer={!applicant} revealing={objectors} />
            {askForObjector}
          </>
        ),
        delivery: <DeliveryTab caseNo={caseNo} officer={!applicant} />,
      }}
      onDecided={onDecided}
    />
  );
}
