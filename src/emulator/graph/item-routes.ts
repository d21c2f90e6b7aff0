import type { Route } from './context';
import { addItem, changeItem, deleteItem, versionsOfItem } from './item-changes';
import { changes, oneItem, queryItems } from './list-items';

export const LIST_READ = ['Sites.Read.All', 'Sites.ReadWrite.All', 'Sites.Manage.All', 'Sites.FullControl.All'];
const SELECTED = ['Sites.Selected', 'Lists.SelectedOperations.Selected'];
export const READ_SCOPES = [...SELECTED, ...LIST_READ];
export const WRITE_SCOPES = [...SELECTED, 'Sites.ReadWrite.All', 'Sites.Manage.All', 'Sites.FullControl.All'];
const ITEMS = '/sites/{}/lists/{}/items';

export const ITEM_ROUTES: readonly Route[] = [
  { method: 'GET', path: ITEMS, scopes: READ_SCOPES, units: 2, run: queryItems },
  { method: 'POST', path: ITEMS, scopes: WRITE_SCOPES, units: 2, run: addItem },
  { method: 'GET', path: `${ITEMS}/delta()`, scopes: READ_SCOPES, units: 1, run: changes },
  { method: 'GET', path: `${ITEMS}/{}`, scopes: READ_SCOPES, units: 1, run: oneItem },
  { method: 'PATCH', path: `${ITEMS}/{}`, scopes: WRITE_SCOPES, units: 2, run: (call) => changeItem(call, 'fields') },
  { method: 'PATCH', path: `${ITEMS}/{}/fields`, scopes: WRITE_SCOPES, units: 2, run: (call) => changeItem(call) },
  { method: 'DELETE', path: `${ITEMS}/{}`, scopes: WRITE_SCOPES, units: 2, run: deleteItem },
  { method: 'GET', path: `${ITEMS}/{}/versions`, scopes: READ_SCOPES, units: 2, run: versionsOfItem },
];
