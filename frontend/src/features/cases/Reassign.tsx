import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal, Select } from 'antd';
import type { TaskView } from '@/shared/api';
import { useT } from '@/shared/i18n';
import { Empty, ProblemNotice } from '@/shared/ui';
import { colleaguesQuery, reassignTask, refreshCase } from './api';

interface ReassignProps {
  task: TaskView;
  open: boolean;
  onClose: () => void;
}

/** The lead of an office gives a task to a colleague, with a reason. */
export function Reassign({ task, open, onClose }: ReassignProps) {
  const t = useT();
  const { message } = App.useApp();
  const colleagues = useQuery({ ...colleaguesQuery(task.id), enabled: open });
  const command = useMutation({
    mutationFn: (values: { personId: string; reason: string }) =>
      reassignTask(task.id, values.personId, values.reason.trim()),
    onSuccess: async (_, values) => {
      const name = colleagues.data?.find((colleague) => colleague.personId === values.personId)?.name ?? '';
      void message.success(t('cases.decision.reassigned', { name }));
      onClose();
      await refreshCase(task.caseNo, task.id);
    },
  });
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('cases.decision.reassignTitle')} destroyOnHidden>
      <ProblemNotice error={command.error ?? colleagues.error} />
      {colleagues.data?.length === 0 ? (
        <Empty small title={t('cases.decision.noColleague')} />
      ) : (
        <Form
          layout="vertical"
          requiredMark={false}
          onFinish={(values: { personId: string; reason: string }) => command.mutate(values)}
        >
          <Form.Item
            name="personId"
            label={t('cases.decision.reassignTo')}
            rules={[{ required: true, message: t('cases.decision.reassignTo') }]}
          >
            <Select
              loading={colleagues.isPending}
              options={colleagues.data?.map((colleague) => ({
                value: colleague.personId,
                label: t('cases.decision.colleague', { name: colleague.name, n: colleague.openTasks }),
              }))}
            />
          </Form.Item>
          <Form.Item
            name="reason"
            label={t('cases.decision.reassignReason')}
            rules={[{ required: true, whitespace: true, message: t('cases.decision.reassignReasonRequired') }]}
          >
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={command.isPending}>
            {t('cases.task.reassign')}
          </Button>
        </Form>
      )}
    </Modal>
  );
}
