import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      networkMode: 'always',
      retry: (count, error) => !(error instanceof ProblemError && error.status > 0 && error.status < 500) && count < 1,
      retryDelay: 600,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
