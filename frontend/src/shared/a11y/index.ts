export { announce } from './announce';
export { usePageTitle } from './usePageTitle';
