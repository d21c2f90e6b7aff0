/** Who a person is to the school's site; each stands for one group of the provisioning script. */
export const PERSONAS = [
  'staff',
  'policy-admin',
  'auditor',
  'head',
  'data-protection-officer',
  'provisioner',
  'outsider',
] as const;
export type Persona = (typeof PERSONAS)[number];

export type ListKind = 'policy' | 'log' | 'requests' | 'decisions' | 'agreements' | 'checkpoints' | 'rollUps';

/** `own`: adds and sees what is one's own. `all+add`: sees everything and adds. `edit`: replaces as well. */
export type Right = 'none' | 'own' | 'read' | 'all+add' | 'edit';

const EVERYTHING: Readonly<Record<ListKind, Right>> = {
  policy: 'edit',
  log: 'edit',
  requests: 'edit',
  decisions: 'edit',
  agreements: 'edit',
  checkpoints: 'edit',
  rollUps: 'edit',
};
const STAFF: Readonly<Record<ListKind, Right>> = {
  policy: 'read',
  log: 'own',
  requests: 'own',
  decisions: 'read',
  agreements: 'own',
  checkpoints: 'read',
  rollUps: 'none',
};

/** docs/permissions.md says the same in SharePoint's words. */
export const RIGHTS: Readonly<Record<Persona, Readonly<Record<ListKind, Right>>>> = {
  staff: STAFF,
  'policy-admin': { ...STAFF, policy: 'edit', requests: 'own', rollUps: 'read' },
  auditor: { ...STAFF, log: 'all+add', checkpoints: 'all+add', rollUps: 'all+add' },
  head: { ...STAFF, requests: 'all+add', decisions: 'all+add', agreements: 'all+add', rollUps: 'read' },
  'data-protection-officer': {
    ...STAFF,
    log: 'all+add',
    requests: 'all+add',
    agreements: 'all+add',
    checkpoints: 'all+add',
    rollUps: 'all+add',
  },
  provisioner: EVERYTHING,
  outsider: {
    policy: 'none',
    log: 'none',
    requests: 'none',
    decisions: 'none',
    agreements: 'none',
    checkpoints: 'none',
    rollUps: 'none',
  },
};

export function maySeeAll(right: Right): boolean {
  return right === 'read' || right === 'all+add' || right === 'edit';
}

export function mayAdd(right: Right): boolean {
  return right === 'own' || right === 'all+add' || right === 'edit';
}
