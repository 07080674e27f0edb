import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { MaterialFileView } from '@/shared/api';
import { Await, FilePreview } from '@/shared/ui';
import { useT } from '@/shared/i18n';
import { checklistQuery, contentUrl } from './api';
import { Checklist, type MaterialMarking } from './Checklist';
import css from './materials.module.css';

interface MaterialsProps {
  caseNo: string;
  marking?: MaterialMarking;
  /** List and preview beside each other where there is room. */
  wide?: boolean;
}

/** Materials to be looked at: choose one, see it at once, mark it when it must be corrected. */
export function Materials({ caseNo, marking, wide }: MaterialsProps) {
  const t = useT();
  const checklist = useQuery(checklistQuery(caseNo));
  const preview = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<MaterialFileView | null>(null);
  return (
    <Await query={checklist}>
      {(data) => {
        const files = data.items.flatMap((item) => item.files);
        const file = files.find((one) => one.id === chosen?.id) ?? files[0] ?? null;
        return (
          <div className={css.room}>
            <div className={wide ? css.wide : css.stack}>
              <Checklist
                caseNo={caseNo}
                checklist={data}
                selected={file?.id}
                onSelect={(one) => {
                  setChosen(one);
                  requestAnimationFrame(() => preview.current?.scrollIntoView({ block: 'nearest' }));
                }}
                marking={marking}
                withClauses
              />
              <div className={css.preview} ref={preview}>
                {file ? (
                  <FilePreview
                    key={file.id}
                    file={{ url: contentUrl(file.id), name: file.fileName, mediaType: file.mediaType }}
                  />
                ) : (
                  data.items.length > 0 && <p className={css.meta}>{t('materials.noFile')}</p>
                )}
              </div>
            </div>
          </div>
        );
      }}
    </Await>
  );
}
