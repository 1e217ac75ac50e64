/** The bundle that is loaded once the page is usable. */
export { CopiesView } from './copies';
export { Dialogs } from './dialogs';
export { EntitiesView } from './entities';
export { NumbersView } from './numbers';
export { SaidView } from './said';
export { SearchView } from './search';
