import { useMutation } from '@tanstack/react-query';
import { App, Button, DatePicker, Drawer, Form, Input, InputNumber, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { RegisterKindView, RegisterRowView } from '@/shared/api';
import { useIdempotencyKey, usePhone } from '@/shared/hooks';
import { useT } from '@/shared/i18n';
import { ProblemNotice } from '@/shared/ui';
import { decideRow, endRow, enterRow, refresh } from './api';

interface EnterValues {
  key: string;
  values?: Record<string, string | number | Dayjs | undefined>;
  validFrom: Dayjs;
  validTo?: Dayjs;
  legalBasis: string;
}

const plain = (value: string | number | Dayjs | undefined): unknown =>
  typeof value === 'object' ? value.format('YYYY-MM-DD') : typeof value === 'string' ? value.trim() : (value ?? null);

/** One person enters a row; it is in force only after another has approved it. */
/** A calendar opens at the legal clock's month, which need not be the machine's. */
const from = (today: string) => (today ? dayjs(today) : undefined);

interface EnterRowProps {
  kind: RegisterKindView;
  open: boolean;
  today: string;
  onClose: () => void;
}

export function EnterRow({ kind, open, today, onClose }: EnterRowProps) {
  const t = useT();
  const phone = usePhone();
  const { message } = App.useApp();
  const [key, renew] = useIdempotencyKey();
  const command = useMutation({
    mutationFn: (form: EnterValues) =>
      enterRow(
        kind.id,
        {
          key: form.key.trim(),
          values: Object.fromEntries(Object.entries(form.values ?? {}).map(([name, value]) => [name, plain(value)])),
          validFrom: form.validFrom.format('YYYY-MM-DD'),
          validTo: form.validTo?.format('YYYY-MM-DD') ?? null,
          legalBasis: form.legalBasis.trim(),
        },
        key,
      ),
    onSuccess: async () => {
      renew();
      void message.success(t('registers.entered'));
      onClose();
      await refresh();
    },
  });
  const required = (label: string) => [{ required: true, message: t('registers.required', { label }) }];
  const { keyLabel } = kind;
  return (
    <Drawer
      open={open}
      onClose={onClose}
      size={phone ? '100%' : 480}
      title={t('registers.enterTitle', { name: kind.name })}
      destroyOnHidden
    >
      <Form layout="vertical" onFinish={(values: EnterValues) => command.mutate(values)}>
        <Form.Item name="key" label={keyLabel} rules={required(keyLabel)}>
          <Input autoFocus maxLength={64} />
        </Form.Item>
        {kind.columns.map((column) => (
          <Form.Item
            key={column.id}
            name={['values', column.id]}
            label={column.label}
            rules={column.required ? required(column.label) : []}
          >
            {column.type === 'date' ? (
              <DatePicker style={{ width: '100%' }} defaultPickerValue={from(today)} />
            ) : column.type === 'number' ? (
              <InputNumber style={{ width: '100%' }} />
            ) : (
              <Input maxLength={2000} />
            )}
          </Form.Item>
        ))}
        <Form.Item name="validFrom" label={t('registers.validFrom')} rules={required(t('registers.validFrom'))}>
          <DatePicker style={{ width: '100%' }} defaultPickerValue={from(today)} />
        </Form.Item>
        <Form.Item name="validTo" label={t('registers.validTo')} extra={t('registers.validToHint')}>
          <DatePicker style={{ width: '100%' }} defaultPickerValue={from(today)} />
        </Form.Item>
        <Form.Item
          name="legalBasis"
          label={t('registers.legalBasis')}
          extra={t('registers.legalBasisHint')}
          rules={required(t('registers.legalBasis'))}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
        <Form.Item>
          <ProblemNotice
            error={command.error}
            labelOf={(field) => kind.columns.find((column) => field.endsWith(column.id))?.label}
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={command.isPending}>
          {t('registers.enter')}
        </Button>
      </Form>
    </Drawer>
  );
}

interface RowDialogProps {
  registerId: string;
  row: RegisterRowView;
  onClose: () => void;
}

export function RejectRow({ registerId, row, onClose }: RowDialogProps) {
  const t = useT();
  const { message } = App.useApp();
  const command = useMutation({
    mutationFn: ({ reason }: { reason: string }) => decideRow(registerId, row.id, false, reason.trim()),
    onSuccess: async () => {
      void message.success(t('registers.rejected'));
      onClose();
      await refresh();
    },
  });
  return (
    <Modal open onCancel={onClose} footer={null} title={`${t('registers.reject')}${t('common.colon')}${row.key}`}>
      <Form layout="vertical" requiredMark={false} onFinish={(values: { reason: string }) => command.mutate(values)}>
        <Form.Item
          name="reason"
          label={t('registers.rejectReason')}
          rules={[{ required: true, whitespace: true, message: t('registers.rejectReasonRequired') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
        <ProblemNotice error={command.error} />
        <Button type="primary" danger htmlType="submit" loading={command.isPending}>
          {t('registers.reject')}
        </Button>
      </Form>
    </Modal>
  );
}

export function EndRow({ registerId, row, today, onClose }: RowDialogProps & { today: string }) {
  const t = useT();
  const { message } = App.useApp();
  const command = useMutation({
    mutationFn: ({ validTo, reason }: { validTo: Dayjs; reason: string }) =>
      endRow(registerId, row.id, validTo.format('YYYY-MM-DD'), reason.trim()),
    onSuccess: async () => {
      void message.success(t('registers.ended'));
      onClose();
      await refresh();
    },
  });
  return (
    <Modal open onCancel={onClose} footer={null} title={`${t('registers.endTitle')}${t('common.colon')}${row.key}`}>
      <Form
        layout="vertical"
        requiredMark={false}
        onFinish={(values: { validTo: Dayjs; reason: string }) => command.mutate(values)}
      >
        <Form.Item
          name="validTo"
          label={t('registers.endDate')}
          rules={[{ required: true, message: t('registers.required', { label: t('registers.endDate') }) }]}
        >
          <DatePicker style={{ width: '100%' }} defaultPickerValue={from(today)} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('registers.endReason')}
          rules={[{ required: true, whitespace: true, message: t('registers.endReasonRequired') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
        <ProblemNotice error={command.error} />
        <Button type="primary" danger htmlType="submit" loading={command.isPending}>
          {t('registers.end')}
        </Button>
      </Form>
    </Modal>
  );
}
