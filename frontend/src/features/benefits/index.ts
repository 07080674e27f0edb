export { entitlementsQuery } from './api';
export { BenefitsPanel, Entitlements } from './BenefitsPanel';
