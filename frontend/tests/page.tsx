import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { App, ConfigProvider } from 'antd';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import type { ReactElement } from 'react';
import { MemoryRouter } from 'react-router';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Problem } from '@/shared/api';
import { queryClient } from '@/shared/api';
import { handlers } from '../dev/mock/handlers';

/** The fixtures answer, and a test says what is different. What nobody answers fails. */
export const server = setupServer(...handlers);

export function answering(): void {
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterEach(() => {
    queryClient.clear();
    server.resetHandlers();
  });
  afterAll(() => server.close());
}

export function show(page: ReactElement, at = '/') {
  return render(
    <QueryClientProvider client={queryClient}>
      <ConfigProvider button={{ autoInsertSpace: false }} theme={{ token: { motion: false } }}>
        <App>
          <MemoryRouter initialEntries={[at]}>{page}</MemoryRouter>
        </App>
      </ConfigProvider>
    </QueryClientProvider>,
  );
}

type Method = 'get' | 'post' | 'put';

/** The server refuses this request with a problem. */
export function refuse(method: Method, path: string, problem: Partial<Problem> & { status: number }): void {
  server.use(
    http[method](`*/api/${path}`, () =>
      HttpResponse.json({ title: '', detail: '', ...problem }, { status: problem.status }),
    ),
  );
}

export function answer(method: Method, path: string, body: object): void {
  server.use(http[method](`*/api/${path}`, () => HttpResponse.json(body)));
}

/** Never answers: the page goes on waiting. */
export function hang(path: string): void {
  server.use(http.get(`*/api/${path}`, () => new Promise<never>(() => undefined)));
}
