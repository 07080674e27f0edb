export { ApplicantHome } from './ApplicantHome';
