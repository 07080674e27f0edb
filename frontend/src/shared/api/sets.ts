/** Closed sets that the description of the API gives as plain strings; what is unknown falls to the mildest. */
export type Severity = 'reject' | 'correct' | 'warn';
export type PersonStatus = 'ACTIVE' | 'LOCKED' | 'DISABLED';

export function severityOf(finding: { severity: string }): Severity {
  return finding.severity === 'reject' || finding.severity === 'correct' ? finding.severity : 'warn';
}

export function statusOf(person: { status: string }): PersonStatus {
  return person.status === 'LOCKED' || person.status === 'DISABLED' ? person.status : 'ACTIVE';
}
