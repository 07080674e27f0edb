import type { components } from './schema';

/** RFC 9457; errors are described once for all operations, so the generated types do not carry it. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  clause: string | null;
  traceId: string;
  violations: Violation[];
  /** The whole document, for members that only some problems carry. */
  extra: Readonly<Record<string, unknown>>;
}
export type Violation = components['schemas']['Violation'];

/** A refusal of the server (RFC 9457), or the fact that it could not be reached. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail || problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
  }

  get status(): number {
    return this.problem.status;
  }

  get code(): string {
    return this.problem.code;
  }
}

const codes: Record<number, string> = {
  0: 'OFFLINE',
  401: 'NOT_SIGNED_IN',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  413: 'TOO_LARGE',
};

/** Brings whatever a failed request answered into the shape of a problem. */
export function toProblem(status: number, body: unknown): Problem {
  const given = (typeof body === 'object' && body !== null ? body : {}) as Partial<Problem>;
  return {
    type: given.type ?? 'about:blank',
    title: given.title ?? '',
    status: given.status ?? status,
    detail: given.detail ?? '',
    code: given.code ?? codes[status] ?? 'UNEXPECTED',
    clause: given.clause ?? null,
    traceId: given.traceId ?? '',
    violations: Array.isArray(given.violations) ? given.violations : [],
    extra: { ...given },
  };
}

export function asProblem(error: unknown): Problem {
  return error instanceof ProblemError ? error.problem : toProblem(0, null);
}

export function isStatus(error: unknown, status: number): boolean {
  return error instanceof ProblemError && error.status === status;
}
