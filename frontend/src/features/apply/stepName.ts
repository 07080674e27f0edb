/** A step of several things at once says which of them it is about. */
export const stepName = (task: { name: string; subjectName: string | null }) =>
  task.subjectName ? `${task.name}（${task.subjectName}）` : task.name;
