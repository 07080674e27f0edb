import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { api, asProblem, call, onSessionExpired, ProblemError, toProblem } from '.';
import { csrfToken } from './client';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

describe('a problem', () => {
  it('is complete even where the server sent nothing', () => {
    expect(toProblem(413, null)).toMatchObject({ status: 413, code: 'TOO_LARGE', violations: [], clause: null });
    expect(asProblem(new TypeError('network'))).toMatchObject({ status: 0, code: 'OFFLINE' });
  });

  it('carries code, clause and every violation', async () => {
    server.use(
      http.get('*/api/session', () =>
        HttpResponse.json(
          {
            title: 'x',
            status: 422,
            detail: '少于 20 课时。',
            code: 'HOURS_BELOW_20',
            clause: 'CYQY-1-2-d',
            traceId: 't',
            violations: [{ code: 'A' }, { code: 'B' }],
          },
          { status: 422 },
        ),
      ),
    );
    const problem = await call(api.GET('/api/session')).catch((error: unknown) => asProblem(error));
    expect(problem).toMatchObject({
      code: 'HOURS_BELOW_20',
      clause: 'CYQY-1-2-d',
      violations: [{ code: 'A' }, { code: 'B' }],
    });
  });

  it('says offline when nobody answers', async () => {
    server.use(http.get('*/api/session', () => HttpResponse.error()));
    await expect(call(api.GET('/api/session'))).rejects.toBeInstanceOf(ProblemError);
    await expect(call(api.GET('/api/session'))).rejects.toMatchObject({ problem: { status: 0, code: 'OFFLINE' } });
  });

  it('asks to sign in again when the session is over, but not when a password was wrong', async () => {
    const tell = vi.fn();
    const off = onSessionExpired(tell);
    server.use(
      http.get('*/api/inbox/counts', () => HttpResponse.json({ code: 'NOT_SIGNED_IN', status: 401 }, { status: 401 })),
      http.post('*/api/session', () => HttpResponse.json({ code: 'SIGN_IN_FAILED', status: 401 }, { status: 401 })),
    );
    await call(api.POST('/api/session', { body: { login: 'x', password: 'y' } })).catch(() => undefined);
    expect(tell).not.toHaveBeenCalled();
    await call(api.GET('/api/inbox/counts')).catch(() => undefined);
    expect(tell).toHaveBeenCalledOnce();
    off();
  });
});

it('sends the token of the cookie with what changes something', async () => {
  document.cookie = 'XSRF-TOKEN=a%2Fb';
  let header: string | null = null;
  server.use(
    http.delete('*/api/session', ({ request }) => {
      header = request.headers.get('X-XSRF-TOKEN');
      return new HttpResponse(null, { status: 204 });
    }),
  );
  await call(api.DELETE('/api/session'));
  expect(header).toBe('a/b');
  expect(csrfToken('other=1')).toBeNull();
});
