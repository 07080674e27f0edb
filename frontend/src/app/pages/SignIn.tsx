import { useNavigate, useSearchParams } from 'react-router';
import { SignInPage } from '@/features/session';

/** Only a path of our own may be the target after signing in. */
export function safeTarget(from: string | null): string {
  return from && /^\/(?![/\\])/.test(from) ? from : '/';
}

export default function SignIn() {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  return <SignInPage onSignedIn={() => void navigate(safeTarget(params.get('from')), { replace: true })} />;
}
