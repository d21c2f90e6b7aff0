import { lazy } from 'react';
import type { ComponentType } from 'react';
import type { PageId } from '../shell/roles';
import type { PageProps } from './page-props';

type PageModule = Promise<{ readonly page: ComponentType<PageProps> }>;

function page(load: () => PageModule): ComponentType<PageProps> {
  return lazy(() => load().then((module) => ({ default: module.page })));
}

/** Each page is loaded when it is first opened. */
const PAGES: Readonly<Record<PageId, ComponentType<PageProps>>> = {
  today: page(() => import('./today')),
  policy: page(() => import('../policy/policy-page')),
  try: page(() => import('../policy/try-page')),
  log: page(() => import('../log/log-page')),
  insight: page(() => import('./insight')),
  clauses: page(() => import('./clauses')),
  requests: page(() => import('./requests')),
  agreements: page(() => import('./agreements')),
  person: page(() => import('./person')),
  register: page(() => import('./register')),
  retention: page(() => import('./retention')),
  support: page(() => import('./support')),
  roles: page(() => import('./roles')),
  setup: page(() => import('./setup')),
  check: page(() => import('./check')),
};

export function pageAt(id: PageId): ComponentType<PageProps> {
  return PAGES[id];
}
