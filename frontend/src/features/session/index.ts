export { actingMembership, chooseMembership, clockQuery, roleOf, sessionQuery, signOut } from './api';
export { ChangePassword, SessionExpired } from './dialogs';
export { DemoClock } from './DemoClock';
export { SignInPage } from './SignInPage';
