const actions = [
  'SIGN_IN',
  'SIGN_IN_FAILED',
  'SIGN_OUT',
  'REFUSE_SIGN_IN',
  'LOCK_ACCOUNT',
  'CHANGE_PASSWORD',
  'REFUSE_PASSWORD_CHANGE',
  'RESET_PASSWORD',
  'ADD_PERSON',
  'CHANGE_PERSON',
  'LOCK_PERSON',
  'UNLOCK_PERSON',
  'REQUEST_ROLES',
  'GIVE_ROLES',
  'TAKE_ROLES',
  'ADD_OFFICE',
  'CHANGE_OFFICE',
  'ADD_ORGANISATION',
  'CHANGE_ORGANISATION',
  'CASE_OPENED',
  'CASE_OPENING_REFUSED',
  'CASE_MOVED_TO_PACK_VERSION',
  'STEP_SUBMITTED',
  'MATERIAL_ADDED',
  'MATERIAL_REMOVED',
  'TASK_TAKEN',
  'TASK_RELEASED',
  'TASK_REASSIGNED',
  'TASK_REASSIGN_REASON',
  'TASK_DECIDED',
  'VALUE_REVEALED',
  'REVELATION_LIMIT_REACHED',
  'EXCLUDE_PERSONS',
  'UNDO_EXCLUSION',
  'ADD_COMPARISON_HITS',
  'DISMISS_COMPARISON_HIT',
  'CREATE_PAYMENT_BATCH',
  'RELEASE_PAYMENT_BATCH',
  'CANCEL_PAYMENT_BATCH',
  'EXPORT_PAYMENT_BATCH',
  'CONFIRM_PAYMENT',
  'ENTER_BUDGET',
  'APPROVE_BUDGET',
  'APPROPRIATE_BUDGET',
  'REFUSE_CONFIRMATION',
  'moveClock',
] as const;

const roles = [
  'PUBLIC',
  'CITIZEN',
  'ORGANISATION_CLERK',
  'ORGANISATION_SIGNER',
  'INITIAL_REVIEWER',
  'RE_REVIEWER',
  'CITY_APPROVER',
  'FINANCE',
  'POLICY_EDITOR',
  'POLICY_APPROVER',
  'SYSTEM_ADMIN',
  'SECURITY_ADMIN',
  'AUDIT_ADMIN',
  'WORKER',
] as const;

const objects = [
  'CASE',
  'TASK',
  'SERVICE_ITEM',
  'PERSON',
  'person',
  'account',
  'membership',
  'office',
  'organisation',
  'materialFile',
  'registerRow',
  'FORM_FIELD',
  'paymentBatch',
  'paymentInstruction',
  'budget',
  'clock',
] as const;

const among =
  <T extends string>(words: readonly T[]) =>
  (word: string): T | 'other' =>
    words.find((known) => known === word) ?? 'other';

/** What was done, by whom in which role and to what: the key of its word, or `other`. */
export const actionOf = among(actions);
export const roleOf = among(roles);
export const objectOf = among(objects);
