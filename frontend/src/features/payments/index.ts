export { ledgerQuery } from './api';
export { Ledger } from './Ledger';
export { PaymentDesk } from './PaymentDesk';
export { PaymentPanel } from './PaymentPanel';
