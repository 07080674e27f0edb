export { peopleTabs, PeopleView, type PeopleTab } from './PeopleView';
