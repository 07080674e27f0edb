import { useMutation, useQuery } from '@tanstack/react-query';
import { App, AutoComplete, Button, Drawer, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { OfficeView, OrganisationView } from '@/shared/api';
import { usePhone } from '@/shared/hooks';
import { useT } from '@/shared/i18n';
import { Await, DataTable, Empty, Panel, ProblemNotice, type Column } from '@/shared/ui';
import { officesQuery, organisationsQuery, refresh, saveOffice, saveOrganisation } from './api';

interface UnitsProps {
  /** Whether who looks may add and change units. */
  mayChange: boolean;
}

interface OfficeValues {
  name: string;
  kindName: string;
  kind: string;
  region: string;
  parentId?: string;
}

const kindPattern = /^[a-z][a-z0-9-]{0,63}$/;

function useRules() {
  const t = useT();
  const required = (label: string) => ({ required: true, whitespace: true, message: t('people.required', { label }) });
  return {
    required: (label: string) => [required(label)],
    region: [required(t('people.region')), { pattern: /^\d{6}$/, message: t('people.regionRule') }],
    creditCode: [
      required(t('people.creditCode')),
      { pattern: /^[0-9A-Za-z]{18}$/, message: t('people.creditCodeRule') },
    ],
    kind: [required(t('people.officeKindCode')), { pattern: kindPattern, message: t('people.officeKindRule') }],
  };
}

function OfficeDrawer({
  office,
  offices,
  onClose,
}: {
  office: OfficeView | null;
  offices: readonly OfficeView[];
  onClose: () => void;
}) {
  const t = useT();
  const phone = usePhone();
  const rules = useRules();
  const { message } = App.useApp();
  const [form] = Form.useForm<OfficeValues>();
  const kinds = new Map(offices.map((one) => [one.kindName, one.kind]));
  const command = useMutation({
    mutationFn: (values: OfficeValues) =>
      saveOffice(office?.id ?? null, {
        name: values.name.trim(),
        kind: values.kind.trim(),
        kindName: values.kindName.trim(),
        region: values.region.trim(),
        parentId: values.parentId ?? null,
      }),
    onSuccess: async () => {
      void message.success(t('people.saved'));
      onClose();
      await refresh();
    },
  });
  return (
    <Drawer
      open
      onClose={onClose}
      size={phone ? '100%' : 440}
      title={office ? t('people.changeOffice', { name: office.name }) : t('people.addOffice')}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ ...office, parentId: office?.parentId ?? undefined }}
        onFinish={(values: OfficeValues) => command.mutate(values)}
      >
        <Form.Item name="name" label={t('people.officeName')} rules={rules.required(t('people.officeName'))}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="kindName"
          label={t('people.officeKind')}
          extra={t('people.officeKindHint')}
          rules={rules.required(t('people.officeKind'))}
        >
          <AutoComplete
            options={[...kinds.keys()].map((value) => ({ value }))}
            onChange={(name: string) => {
              const kind = kinds.get(name);
              if (kind) form.setFieldsValue({ kind });
            }}
          />
        </Form.Item>
        <Form.Item
          name="kind"
          label={t('people.officeKindCode')}
          extra={t('people.officeKindCodeHint')}
          rules={rules.kind}
        >
          <Input maxLength={64} autoComplete="off" />
        </Form.Item>
        <Form.Item name="region" label={t('people.region')} extra={t('people.regionHint')} rules={rules.region}>
          <Input maxLength={6} inputMode="numeric" autoComplete="off" />
        </Form.Item>
        <Form.Item name="parentId" label={t('people.parent')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={offices.filter((one) => one.id !== office?.id).map((one) => ({ value: one.id, label: one.name }))}
          />
        </Form.Item>
        <Form.Item>
          <ProblemNotice error={command.error} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={command.isPending}>
          {t('common.save')}
        </Button>
      </Form>
    </Drawer>
  );
}

interface OrganisationValues {
  name: string;
  creditCode: string;
  region: string;
}

function OrganisationDrawer({ organisation, onClose }: { organisation: OrganisationView | null; onClose: () => void }) {
  const t = useT();
  const phone = usePhone();
  const rules = useRules();
  const { message } = App.useApp();
  const command = useMutation({
    mutationFn: (values: OrganisationValues) =>
      saveOrganisation(organisation?.id ?? null, {
        name: values.name.trim(),
        creditCode: values.creditCode.trim().toUpperCase(),
        region: values.region.trim(),
      }),
    onSuccess: async () => {
      void message.success(t('people.saved'));
      onClose();
      await refresh();
    },
  });
  return (
    <Drawer
      open
      onClose={onClose}
      size={phone ? '100%' : 440}
      title={organisation ? t('people.changeOrganisation', { name: organisation.name }) : t('people.addOrganisation')}
    >
      <Form
        layout="vertical"
        initialValues={organisation ?? undefined}
        onFinish={(values: OrganisationValues) => command.mutate(values)}
      >
        <Form.Item name="name" label={t('people.officeName')} rules={rules.required(t('people.officeName'))}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="creditCode" label={t('people.creditCode')} rules={rules.creditCode}>
          <Input maxLength={18} autoComplete="off" />
        </Form.Item>
        <Form.Item name="region" label={t('people.region')} extra={t('people.regionHint')} rules={rules.region}>
          <Input maxLength={6} inputMode="numeric" autoComplete="off" />
        </Form.Item>
        <Form.Item>
          <ProblemNotice error={command.error} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={command.isPending}>
          {t('common.save')}
        </Button>
      </Form>
    </Drawer>
  );
}

type Open<T> = { unit: T | null } | null;

/** The offices that review, each for a region; who may, adds and changes them. */
export function Offices({ mayChange }: UnitsProps) {
  const t = useT();
  const offices = useQuery(officesQuery);
  const [open, setOpen] = useState<Open<OfficeView>>(null);
  const add = mayChange && (
    <Button type="primary" onClick={() => setOpen({ unit: null })}>
      {t('people.addOffice')}
    </Button>
  );
  return (
    <Panel flush label={t('people.tabs.offices')} title={t('people.tabs.offices')} extra={add}>
      <Await
        query={offices}
        isEmpty={(list) => list.length === 0}
        empty={<Empty title={t('people.officesEmpty')} hint={t('people.officesEmptyHint')} />}
      >
        {(list) => {
          const columns: Column<OfficeView>[] = [
            { key: 'name', title: t('people.officeName'), render: (office) => <strong>{office.name}</strong> },
            { key: 'kind', title: t('people.officeKind'), render: (office) => office.kindName },
            { key: 'region', title: t('people.region'), nowrap: true, render: (office) => office.region },
            {
              key: 'parent',
              title: t('people.parent'),
              render: (office) => list.find((one) => one.id === office.parentId)?.name ?? '',
            },
          ];
          if (mayChange)
            columns.push({
              key: 'actions',
              title: t('common.actions'),
              render: (office) => (
                <Button
                  size="small"
                  aria-label={t('people.changeOffice', { name: office.name })}
                  onClick={() => setOpen({ unit: office })}
                >
                  {t('people.edit')}
                </Button>
              ),
            });
          return (
            <DataTable
              caption={t('people.tabs.offices')}
              rows={list}
              rowKey={(office) => office.id}
              columns={columns}
            />
          );
        }}
      </Await>
      {open && <OfficeDrawer office={open.unit} offices={offices.data ?? []} onClose={() => setOpen(null)} />}
    </Panel>
  );
}

/** The organisations that apply. */
export function Organisations({ mayChange }: UnitsProps) {
  const t = useT();
  const organisations = useQuery(organisationsQuery);
  const [open, setOpen] = useState<Open<OrganisationView>>(null);
  const columns: Column<OrganisationView>[] = [
    { key: 'name', title: t('people.officeName'), render: (one) => <strong>{one.name}</strong> },
    { key: 'code', title: t('people.creditCode'), nowrap: true, render: (one) => one.creditCode },
    { key: 'region', title: t('people.region'), nowrap: true, render: (one) => one.region },
  ];
  if (mayChange)
    columns.push({
      key: 'actions',
      title: t('common.actions'),
      render: (one) => (
        <Button
          size="small"
          aria-label={t('people.changeOrganisation', { name: one.name })}
          onClick={() => setOpen({ unit: one })}
        >
          {t('people.edit')}
        </Button>
      ),
    });
  return (
    <Panel
      flush
      label={t('people.tabs.organisations')}
      title={t('people.tabs.organisations')}
      extra={
        mayChange && (
          <Button type="primary" onClick={() => setOpen({ unit: null })}>
            {t('people.addOrganisation')}
          </Button>
        )
      }
    >
      <Await
        query={organisations}
        isEmpty={(list) => list.length === 0}
        empty={<Empty title={t('people.organisationsEmpty')} hint={t('people.organisationsEmptyHint')} />}
      >
        {(list) => (
          <DataTable caption={t('people.tabs.organisations')} rows={list} rowKey={(one) => one.id} columns={columns} />
        )}
      </Await>
      {open && <OrganisationDrawer organisation={open.unit} onClose={() => setOpen(null)} />}
    </Panel>
  );
}
