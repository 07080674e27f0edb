import { SearchOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Input, Radio, Select } from 'antd';
import { useEffect, useState } from 'react';
import { formatDate } from '@/shared/format';
import { useT } from '@/shared/i18n';
import { Await, Empty, Facts, Notice, Page, Panel, Tag } from '@/shared/ui';
import { clauseSheetQuery, policiesQuery, type ClauseLine, type ClauseSheet } from './api';
import { countOf, filters, sectionsOf, shownOf, type Filter } from './shown';
import css from './policies.module.css';

const kinds = ['ELEMENT', 'FORM', 'FIELD', 'MATERIAL', 'DOCUMENT', 'DECISION', 'FACT', 'PARAMETER', 'ROSTER'] as const;

function Places({ line }: { line: ClauseLine }) {
  const t = useT();
  if (line.information !== null)
    return <p className={css.soft}>{t('policies.information', { why: line.information })}</p>;
  if (line.later !== null) return <p className={css.soft}>{t('policies.later', { why: line.later })}</p>;
  return (
    <dl className={css.places}>
      {kinds
        .map((kind) => [kind, line.places.filter((place) => place.kind === kind)] as const)
        .filter(([, places]) => places.length > 0)
        .map(([kind, places]) => (
          <div key={kind}>
            <dt>{t(`policies.kind.${kind}`)}</dt>
            <dd>
              <ul>
                {places.map((place) => (
                  <li key={place.id} title={place.id}>
                    {place.name}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
    </dl>
  );
}

function Proofs({ line }: { line: ClauseLine }) {
  const t = useT();
  if (line.proofs.length === 0)
    return line.information === null && line.later === null ? (
      <p className={css.bad}>{t('policies.unproved')}</p>
    ) : null;
  return (
    <details className={css.proofs}>
      <summary>{t('policies.proofs', { n: line.proofs.length })}</summary>
      <ul>
        {line.proofs.map((proof) => (
          <li key={`${proof.file}:${proof.line}`}>
            <Tag>{t(`policies.proof.${proof.kind}`)}</Tag> {proof.name}
            {proof.golden && <span className={css.soft}> {proof.golden}</span>}
            <span className={css.file}>
              {proof.file}:{proof.line}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Sentence({ line }: { line: ClauseLine }) {
  const t = useT();
  return (
    <li className={css.sentence} id={line.id} tabIndex={-1}>
      <div>
        <p className={css.text}>{line.text}</p>
        <p className={css.id}>{line.id}</p>
        {line.ambiguity && (
          <Notice tone="info" title={t('policies.open', { issue: line.ambiguity.issue })}>
            <p>{t('policies.resolution', { text: line.ambiguity.resolution })}</p>
            {line.ambiguity.parameter && (
              <p className={css.soft}>{t('policies.setting', { id: line.ambiguity.parameter })}</p>
            )}
          </Notice>
        )}
      </div>
      <div>
        <Places line={line} />
        <Proofs line={line} />
      </div>
    </li>
  );
}

function Sheet({ sheet }: { sheet: ClauseSheet }) {
  const t = useT();
  const [filter, setFilter] = useState<Filter>('all');
  const [words, setWords] = useState('');
  const shown = shownOf(sheet.sentences, filter, words);
  useEffect(() => {
    const id = decodeURIComponent(window.location.hash.slice(1));
    const target = id ? document.getElementById(id) : null;
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  }, [sheet.code]);
  return (
    <>
      <Panel label={t('policies.about')}>
        <Facts
          facts={[
            [t('policies.legalBasis'), sheet.legalBasis],
            [
              t('policies.inForce'),
              sheet.inForceTo
                ? t('policies.period', { from: formatDate(sheet.inForceFrom), to: formatDate(sheet.inForceTo) })
                : t('policies.since', { from: formatDate(sheet.inForceFrom) }),
            ],
            [t('policies.version'), t('policies.versionOf', { version: sheet.version, hash: sheet.hash.slice(0, 12) })],
          ]}
        />
        <div className={css.bar}>
          <Radio.Group
            value={filter}
            aria-label={t('policies.filter')}
            optionType="button"
            onChange={(event) => setFilter(event.target.value as Filter)}
            options={filters.map((one) => ({
              value: one,
              label: t(`policies.show.${one}`, { n: countOf(sheet.sentences, one) }),
            }))}
          />
          <Input
            className={css.search}
            allowClear
            prefix={<SearchOutlined aria-hidden="true" />}
            aria-label={t('policies.search')}
            placeholder={t('policies.search')}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <span className="bj-hidden" role="status">
            {t('policies.found', { n: shown.length })}
          </span>
        </div>
      </Panel>
      {shown.length === 0 ? (
        <Empty title={t('policies.none')} hint={t('policies.noneHint')} />
      ) : (
        sectionsOf(shown).map((section) => (
          <Panel key={`${section.location} ${section.lines[0]?.id ?? ''}`} title={section.location}>
            <div className={css.heads} aria-hidden="true">
              <span>{t('policies.sentence')}</span>
              <span>{t('policies.realised')}</span>
            </div>
            <ol className={css.sentences}>
              {section.lines.map((line) => (
                <Sentence key={line.id} line={line} />
              ))}
            </ol>
          </Panel>
        ))
      )}
    </>
  );
}

/** 政策条款: the document sentence by sentence, beside each where it is realised and what proves it. */
export function PolicyPage({ code, onCode }: { code: string | undefined; onCode: (code: string) => void }) {
  const t = useT();
  const policies = useQuery(policiesQuery);
  const chosen = code ?? policies.data?.[0]?.code ?? '';
  const sheet = useQuery({ ...clauseSheetQuery(chosen), enabled: chosen !== '' });
  const many = (policies.data?.length ?? 0) > 1;
  return (
    <Page
      title={sheet.data?.title ?? t('policies.title')}
      lead={t('policies.lead')}
      actions={
        many && (
          <Select
            className={css.choice}
            aria-label={t('policies.choose')}
            value={chosen}
            onChange={onCode}
            options={policies.data?.map((pack) => ({ value: pack.code, label: pack.title }))}
          />
        )
      }
    >
      <Await
        query={policies}
        isEmpty={(all) => all.length === 0 && code === undefined}
        empty={<Empty title={t('policies.noPolicy')} hint={t('policies.noPolicyHint')} />}
      >
        {() => <Await query={sheet}>{(data) => <Sheet key={data.code} sheet={data} />}</Await>}
      </Await>
    </Page>
  );
}
