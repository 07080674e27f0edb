import type { Texts } from '../texts';

export const help: Texts['help'] = {
  open: 'Help for this page',
  title: 'Help: {{page}}',
  keys: 'Shortcuts',
  hint: 'Single-key shortcuts do nothing while you type. You can turn them off here.',
  key: {
    j: 'Next case',
    k: 'Previous case',
    Enter: 'Open the selected case',
    Escape: 'Back to the list',
    c: 'Take',
    u: 'Put back',
    a: 'Choose “Pass”',
    r: 'Choose “Send back for correction”',
    submit: 'Submit the decision',
    search: 'Find cases',
    tabs: 'Move between tabs',
    date: 'Open the calendar of a date field',
    help: 'Open the help for this page',
  },
  pages: {
    applications: {
      name: 'Applications',
      points: [
        '“Waiting for you” lists the cases where it is your turn: go on filling in, or correct what was asked for.',
        '“Cases in progress” says at which step each case is, who has it and when it is due.',
        'Start something new under “What you can apply for”. Where you cannot apply yet, it says why, by which clause, and what to do.',
      ],
    },
    apply: {
      name: 'Filling in',
      points: [
        'The parts of this step are at the left. You can go back at any time. What you fill in saves itself.',
        'The checklist at the right says what is still missing and which clause asks for it. What is marked “upload later” belongs to a later step.',
        'Type a date, or pick it with the calendar icon.',
        'At the end, check everything and submit. You get a receipt number. Only the signer of your organisation can submit.',
      ],
    },
    inbox: {
      name: 'Inbox',
      points: [
        'Choose a scope at the left. The list in the middle has the earliest deadline first. Work on the selected case at the right.',
        'Take a case before you work on it. While you have it, colleagues cannot; put it back, and they can take it.',
        'Problems from the preliminary check name their clause. A case with a problem “to be corrected” cannot be passed.',
        'To send a case back, select “Mark for correction” beside a field or material and say what you need.',
        'After you decide, the next case opens by itself.',
      ],
    },
    cases: {
      name: 'Find cases',
      points: [
        'Finds every case your current role may see. Numbers match from the start; for applicants and service items a part is enough.',
        'Select a case number to open the case with its forms, materials, diagram, documents and history.',
      ],
    },
    caseFile: {
      name: 'Case',
      points: [
        '“Task” is what to do now. “Diagram” shows how far the case is; select a step to see who does it and by which clause.',
        '“Documents” can be previewed and downloaded. “History” lists every step, and what the tables decided from which inputs.',
        '“Clauses” lists every clause of this service item, and says how gaps in the document are handled.',
      ],
    },
    registers: {
      name: 'Registers',
      points: [
        'One person enters, another approves. Nobody approves their own entry.',
        'Every entry has a legal basis and a validity. “History” says who did what.',
      ],
    },
    policies: {
      name: 'Policy clauses',
      points: [
        'On the left the sentences of the document with their ids, on the right the steps, fields, materials, documents and rules that apply them.',
        '“Proofs” lists the rule cases and scenarios behind a sentence; where the document leaves something open, you read how it is handled and by which parameter.',
      ],
    },
    calendar: {
      name: 'Working calendar',
      points: [
        'Deadlines follow the holidays published by the General Office of the State Council: R is a public holiday, W a weekend day that is worked.',
        'Deadlines in a year that has not been entered cannot be computed. Enter it under “Registers”.',
      ],
    },
    identity: {
      name: 'People and offices',
      points: [
        'The system administrator looks after accounts, offices and organisations.',
        'One security administrator proposes a role, and another approves it under “Waiting roles”. Ending a role takes effect at once.',
        'System, security and audit administrators are different people, and none of them has a business role.',
      ],
    },
    audit: {
      name: 'Audit trail',
      points: [
        'Opening this page verifies the whole trail. If an entry was changed, you are told where the trail breaks.',
        'Enter a case number to see who did what in that case, in which role.',
      ],
    },
    payments: {
      name: 'Payments',
      points: [
        'Put approved payment instructions into a batch. Another person checks it and releases it with their password. Then export the bank list.',
        'Add voucher numbers and dates to the bank list and import it, or record them one by one. The case then moves on by itself. Importing twice records nothing twice.',
        'One person enters a budget, another approves it. Payments cannot exceed it.',
      ],
    },
    invariants: {
      name: 'Ledger checks',
      points: [
        'Opening this page checks the accounts and data item by item. For what does not hold, the first ten are listed.',
        'If anything does not hold, find out why at once. Do not change data yourself.',
      ],
    },
    other: {
      name: 'How to use this',
      points: [
        'Your desks are at the left. If you have several roles, switch at the top left.',
        'At the top right you can choose large type, change your password and sign out.',
      ],
    },
  },
};
