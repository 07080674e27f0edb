import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { CalendarPage } from '@/features/calendar';
import { clockQuery } from '@/features/session';
import { Await } from '@/shared/ui';

export default function Calendar() {
  const navigate = useNavigate();
  const { year } = useParams();
  const clock = useQuery(clockQuery);
  return (
    <Await query={clock}>
      {({ today }) => (
        <CalendarPage
          year={/^\d{4}$/.test(year ?? '') ? Number(year) : Number(today.slice(0, 4))}
          today={today}
          onYear={(next) => void navigate(`/calendar/${next}`, { replace: true })}
        />
      )}
    </Await>
  );
}
