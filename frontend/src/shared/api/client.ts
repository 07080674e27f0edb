import createClient, { type Middleware } from 'openapi-fetch';
import { ProblemError, toProblem } from './problem';
import type { paths } from './schema';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

export function csrfToken(cookies: string = document.cookie): string | null {
  const hit = /(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(cookies);
  return hit?.[1] ? decodeURIComponent(hit[1]) : null;
}

const csrf: Middleware = {
  onRequest({ request }) {
    if (!safe.has(request.method)) {
      const token = csrfToken();
      if (token) request.headers.set('X-XSRF-TOKEN', token);
    }
    return request;
  },
};

type Listener = () => void;
const expiryListeners = new Set<Listener>();

/** Called when the server says that the session is over; the page keeps what was typed. */
export function onSessionExpired(listener: Listener): () => void {
  expiryListeners.add(listener);
  return () => expiryListeners.delete(listener);
}

export const api = createClient<paths>({
  baseUrl: typeof window === 'undefined' ? 'http://localhost' : window.location.origin,
  fetch: (request) => globalThis.fetch(request),
});
api.use(csrf);

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** Unwraps an answer of the client: the data, or a thrown {@link ProblemError}. */
export async function call<T>(request: Promise<Answer<T>>): Promise<T> {
  let answer: Answer<T>;
  try {
    answer = await request;
  } catch {
    throw new ProblemError(toProblem(0, null));
  }
  if (answer.response.ok) return answer.data as T;
  const problem = toProblem(answer.response.status, answer.error);
  if (problem.status === 401 && problem.code === 'NOT_SIGNED_IN') expiryListeners.forEach((tell) => tell());
  throw new ProblemError(problem);
}

/** A file of the server as an object URL's blob. */
export async function fetchBlob(url: string, signal?: AbortSignal): Promise<Blob> {
  let response: Response;
  try {
    response = await fetch(url, { credentials: 'same-origin', signal });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ProblemError(toProblem(0, null));
  }
  if (!response.ok) throw new ProblemError(toProblem(response.status, await response.json().catch(() => null)));
  return response.blob();
}

export interface UploadOptions {
  url: string;
  fields: Record<string, string>;
  file: File;
  /** For uploads that are commands and must not take effect twice. */
  idempotencyKey?: string;
  onProgress?: (percent: number) => void;
  signal?: AbortSignal;
}

/** Sends one file with progress; fetch cannot report progress of a request body. */
export function upload<T>({ url, fields, file, idempotencyKey, onProgress, signal }: UploadOptions): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    const token = csrfToken();
    if (token) request.setRequestHeader('X-XSRF-TOKEN', token);
    if (idempotencyKey) request.setRequestHeader('Idempotency-Key', idempotencyKey);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress?.(Math.round((event.loaded / event.total) * 100));
    };
    request.onerror = () => reject(new ProblemError(toProblem(0, null)));
    request.onload = () => {
      let body: unknown = null;
      try {
        body = JSON.parse(request.responseText);
      } catch {
        body = null;
      }
      if (request.status >= 200 && request.status < 300) resolve(body as T);
      else {
        const problem = toProblem(request.status, body);
        if (problem.code === 'NOT_SIGNED_IN') expiryListeners.forEach((tell) => tell());
        reject(new ProblemError(problem));
      }
    };
    signal?.addEventListener('abort', () => request.abort());
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', file);
    request.send(form);
  });
}

export function newIdempotencyKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
