import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Checkbox, Drawer, Form, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import type { PersonAdminView } from '@/shared/api';
import { usePhone } from '@/shared/hooks';
import { codeText, useT } from '@/shared/i18n';
import { ProblemNotice } from '@/shared/ui';
import {
  addMembership,
  officesQuery,
  organisationsQuery,
  refresh,
  rolesQuery,
  savePerson,
  type SaveMembership,
  type SavePerson,
} from './api';

interface DrawerProps {
  person: PersonAdminView | null;
  onClose: () => void;
}

export function PersonDrawer({ person, onClose }: DrawerProps) {
  const t = useT();
  const phone = usePhone();
  const { message } = App.useApp();
  const command = useMutation({
    mutationFn: (values: Partial<Record<keyof SavePerson, string>>) =>
      savePerson(person?.id ?? null, {
        login: (values.login ?? person?.login ?? '').trim(),
        name: (values.name ?? '').trim(),
        phone: values.phone?.trim() || null,
        idNumber: values.idNumber?.trim() || null,
        initialPassword: values.initialPassword || null,
      }),
    onSuccess: async () => {
      void message.success(t('people.saved'));
      onClose();
      await refresh();
    },
  });
  const required = (label: string) => [{ required: true, whitespace: true, message: t('people.required', { label }) }];
  return (
    <Drawer
      open
      onClose={onClose}
      size={phone ? '100%' : 440}
      title={t(person ? 'people.editTitle' : 'people.addTitle')}
    >
      <Form
        layout="vertical"
        initialValues={{ login: person?.login, name: person?.name }}
        onFinish={(values: Partial<Record<keyof SavePerson, string>>) => command.mutate(values)}
      >
        <Form.Item name="login" label={t('people.login')} rules={required(t('people.login'))}>
          <Input readOnly={person !== null} maxLength={64} autoComplete="off" />
        </Form.Item>
        <Form.Item name="name" label={t('people.name')} rules={required(t('people.name'))}>
          <Input maxLength={64} autoComplete="off" />
        </Form.Item>
        <Form.Item name="phone" label={t('people.phone')} extra={person?.phone ?? undefined}>
          <Input maxLength={20} autoComplete="off" />
        </Form.Item>
        <Form.Item name="idNumber" label={t('people.idNumber')}>
          <Input maxLength={18} autoComplete="off" />
        </Form.Item>
        {!person && (
          <Form.Item
            name="initialPassword"
            label={t('people.initialPassword')}
            extra={t('session.passwordRule')}
            rules={required(t('people.initialPassword'))}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
        )}
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

interface MembershipValues {
  officeId?: string;
  organisationId?: string;
  roles: string[];
  lead?: boolean;
}

export function MembershipDrawer({ person, onClose }: { person: PersonAdminView; onClose: () => void }) {
  const t = useT();
  const phone = usePhone();
  const { message } = App.useApp();
  const [kind, setKind] = useState<'office' | 'organisation'>('office');
  const offices = useQuery(officesQuery);
  const organisations = useQuery(organisationsQuery);
  const roles = useQuery(rolesQuery);
  const command = useMutation({
    mutationFn: (values: MembershipValues) =>
      addMembership({
        personId: person.id,
        officeId: kind === 'office' ? (values.officeId ?? null) : null,
        organisationId: kind === 'organisation' ? (values.organisationId ?? null) : null,
        roles: values.roles as SaveMembership['roles'],
        lead: values.lead ?? false,
        title: null,
      }),
    onSuccess: async () => {
      void message.success(t('people.membershipAdded'));
      onClose();
      await refresh();
    },
  });
  const label = t(kind === 'office' ? 'people.office' : 'people.organisation');
  return (
    <Drawer
      open
      onClose={onClose}
      size={phone ? '100%' : 440}
      title={`${t('people.addMembership')}${t('common.colon')}${person.name}`}
    >
      <Form layout="vertical" onFinish={(values: MembershipValues) => command.mutate(values)}>
        <Form.Item label={t('people.unitKind')}>
          <Segmented
            value={kind}
            onChange={setKind}
            options={[
              { value: 'office', label: t('people.office') },
              { value: 'organisation', label: t('people.organisation') },
            ]}
          />
        </Form.Item>
        <Form.Item
          key={kind}
          name={kind === 'office' ? 'officeId' : 'organisationId'}
          label={label}
          rules={[{ required: true, message: t('people.required', { label }) }]}
        >
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={(kind === 'office' ? (offices.data ?? []) : (organisations.data ?? [])).map((unit) => ({
              value: unit.id,
              label: unit.name,
            }))}
          />
        </Form.Item>
        <Form.Item
          name="roles"
          label={t('people.roles')}
          rules={[{ required: true, message: t('people.chooseRoles') }]}
        >
          <Select
            mode="multiple"
            options={(roles.data ?? []).map((role) => ({
              value: role.id,
              label: codeText('role', role.id) ?? role.name,
            }))}
          />
        </Form.Item>
        {kind === 'office' && (
          <Form.Item name="lead" valuePropName="checked">
            <Checkbox>{t('people.lead')}</Checkbox>
          </Form.Item>
        )}
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
