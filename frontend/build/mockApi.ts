import type { IncomingMessage, ServerResponse } from 'node:http';
import { getResponse } from 'msw';
import type { Connect, Plugin } from 'vite';
import { handlers } from '../dev/mock/handlers.ts';

async function bodyOf(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: Uint8Array[] = [];
  for await (const part of request) parts.push(part as Uint8Array);
  return parts.length === 0 ? undefined : new Uint8Array(Buffer.concat(parts));
}

async function answer(request: IncomingMessage, response: ServerResponse, next: Connect.NextFunction): Promise<void> {
  if (!request.url?.startsWith('/api/')) {
    next();
    return;
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined && !name.startsWith(':')) headers.set(name, String(value));
  }
  const method = request.method ?? 'GET';
  const body = method === 'GET' || method === 'HEAD' ? undefined : await bodyOf(request);
  const result = await getResponse(
    handlers,
    new Request(`http://${request.headers.host ?? 'localhost'}${request.url}`, { method, headers, body }),
  );
  if (!result) {
    response.statusCode = 404;
    response.end();
    return;
  }
  response.statusCode = result.status;
  result.headers.forEach((value, name) => response.setHeader(name, value));
  response.end(Buffer.from(await result.arrayBuffer()));
}

/** Answers /api from the fixtures, so that every page and state can be looked at without a backend. */
export function mockApi(): Plugin {
  const handler: Connect.NextHandleFunction = (request, response, next) => {
    void answer(request, response, next).catch(next);
  };
  return {
    name: 'banjian-mock-api',
    configureServer(server) {
      server.middlewares.use(handler);
    },
    configurePreviewServer(server) {
      server.middlewares.use(handler);
    },
  };
}
