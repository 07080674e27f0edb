import { useQuery } from '@tanstack/react-query';
import { PaymentDesk } from '@/features/payments';
import { clockQuery } from '@/features/session';

export default function Payments() {
  const clock = useQuery(clockQuery);
  return <PaymentDesk year={Number((clock.data?.today ?? '').slice(0, 4)) || new Date().getFullYear()} />;
}
